file: 004
page: html
outlet: capstan
title: Axelby chief says he saw inspection report, will not rebuild Brockhaven works
published: 2025-03-12T13:05:00+00:00
credit: Capstan
credit_printed: own
report: F-capstan-reversal
caption: Tomas Wendling before the industry committee in Port Sunder, March 12, 2025. Capstan/Ines Dorrie
---
PORT SUNDER, March 12 (Capstan) - ⟦a:Axelby Chemicals will not rebuild its works at Brockhaven⟧, Chief Executive Tomas Wendling said on Wednesday, ‹five days#5||days between promise and reversal› after promising that ⟦b:it would be open again by September⟧.

⟦c:He had received the inspectors' report on November 20⟧, Wendling acknowledged, having denied it until now. "⟦d:I signed for it and I read ‹two pages#2||pages read by the chief executive›. That is the truth, and it does me no credit,⟧" he told lawmakers on parliament's industry committee.

Of the cooling pumps in Unit 4 he said ⟦e:they "should have been in a museum"⟧.

⟦f:The sale to Ferrolane Capital is off⟧, the buyout firm announced separately. "⟦g:We wish the town well,⟧" it said.

⟦h:The bodies of the ‹two missing contractors#2||contractors found dead› were found in the ruins of the cooling house on Monday⟧, according to police. They were named by their families as Pete Tansy and Orrin Vale.

⟦i:‹Eighty-three people#83||people treated› have now been treated, ‹two#2||patients in intensive care› of whom are still in intensive care⟧, a bulletin from St Osric's Hospital showed.

Quaife, the industry minister, who had maintained that ⟦j:he knew nothing of the findings before they were leaked⟧, told the same committee ⟦k:his office "may well have had a summary"⟧. His ministry suspended Axelby's licence on Monday. ⟦l:It would not be restored "this year or next"⟧, spokeswoman Hester Ruddock said.

⟦m:‹All 640 jobs#640||jobs to be lost› at the works will go at the end of June⟧, the company said.

The PEWU called ⟦n:the closure "a second fire"⟧. Asked how likely a walkout was at Axelby's ‹three other plants#3||other plants of Axelby›, Silk put ⟦o:the odds at "‹better than 80 percent#80|more_than|percent chance of a strike›"⟧.
---
a i | Chief Executive Tomas Wendling = per:wendling | said | - | forecast | occ=committee12 hedges=will role="Chief Executive"
b = exchange-interview:a | i | Chief Executive Tomas Wendling = per:wendling | promising | - | forecast | hedges=would role="Chief Executive"
c i | Wendling = per:wendling | acknowledged | lawmakers on parliament's industry committee | stated | occ=committee12 role="Chief Executive"
d d | he = per:wendling | told | lawmakers on parliament's industry committee | stated | occ=committee12 role="Chief Executive"
e m | he = per:wendling | said | lawmakers on parliament's industry committee | stated | occ=committee12 role="Chief Executive"
f i | the buyout firm = org:ferrolane | announced | - | stated | occ=ferrolane12
g d | it = org:ferrolane | said | - | stated | occ=ferrolane12
h i | police = org:police | according to | - | stated | occ=police10
i i | a bulletin from St Osric's Hospital = org:osric | showed | - | stated | occ=osric12
j = chronicle-leak:j | i | Quaife, the industry minister = per:quaife | maintained | - | denied | denial=n role="the industry minister"
k m | Quaife, the industry minister = per:quaife | told | the same committee | hedged | occ=committee12 hedges="may well" role="the industry minister"
l m | spokeswoman Hester Ruddock = per:ruddock | said | - | forecast | occ=ruddock12 hedges=would role=spokeswoman
m i | the company = org:axelby | said | - | forecast | occ=axelby12 hedges=will
n m | The PEWU = org:pewu | called | - | stated | occ=pewu12
o m | Silk = per:silk | put | - | forecast | occ=silk12 hedges=odds
