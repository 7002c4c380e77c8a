file: 011
page: html
outlet: csc
title: Preliminary statement of the Observer Mission to Corvane
published: 2024-06-04T11:00:00-04:00
report: E-csc-statement
---
The Observer Mission of the Coastal States Conference (CSC) sent ‹86 observers#86||observers› to ‹640 polling stations#640||polling stations observed› in all ‹seven provinces#7||provinces› of Corvane for the presidential run-off of 2 June. The following findings are preliminary.

⟦a:The mission's own count, made from the result sheets posted on the doors of those stations, gives Ms Maritza Quillon ‹50.5 per cent#50.5||percent, vote share of Quillon, observers' count›, with a margin of error of ‹0.6 points#0.6||points, margin of error of the observers' count›⟧. It is consistent with the provisional result announced by the Central Elections Board. It could not, taken alone, decide so close a contest.

⟦b:In the same sample turnout was ‹69.2 per cent#69.2||percent of registered voters, turnout, observers' sample›, give or take ‹0.7 points#0.7||points, margin of error of the observers' turnout›⟧. The board's figure is ‹71.3 per cent#71.3||percent of registered voters, turnout›. The mission has drawn the board's attention to the difference, which is larger than chance would explain.

"⟦c:The vote was calm and, for the most part, orderly,⟧" Ambassador Amaro Delisante, Head of Mission, told journalists in Pellister on Tuesday. "⟦c:Where there were failures, they were failures of arithmetic rather than of honesty.⟧" He commended ⟦d:the patience of the polling staff, "many of whom had not slept"⟧.

⟦e:‹Two observers#2||observers on the ferry› sat in the hold with the boxes from Cold Quay to the count, and recorded no broken seal⟧. The ferry was late; the boxes were not alone.

In Brask observers saw ⟦f:voters who were in line at closing time admitted, as the law requires, at each of the ‹22 stations#22||polling stations visited in Brask› that were visited⟧.

A party agent in Hallowick complained to the mission that ⟦g:he had been refused a copy of the result sheet at ‹three stations#3||stations that refused a copy of the result sheet›⟧. The board has been asked to reply.

The final report, with recommendations, will be published ‹within 60 days#60|up_to|days until the final report›. The mission does not certify elections. It describes them.
---
a i | The mission = org:csc | gives | - | stated | own
b i | The mission = org:csc | - | - | stated | own
c d | Ambassador Amaro Delisante, Head of Mission = per:delisante | told | journalists in Pellister | stated | occ=csc04 role="Head of Mission"
d m | He = per:delisante | commended | journalists in Pellister | stated | occ=csc04 role="Head of Mission"
e i | Two observers = org:csc | recorded | - | stated | own
f i | observers = org:csc | saw | - | stated | own
g i | A party agent in Hallowick = anon:a party agent in Hallowick | complained | the mission | stated | -
