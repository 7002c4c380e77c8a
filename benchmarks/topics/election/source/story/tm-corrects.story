file: 015
page: html
outlet: transmare
title: Corvane cuts turnout figure, Quillon's lead after votes keyed twice
published: 2024-06-05T15:20:00-04:00
byline: Oren Pascoe
credit: Transmare
credit_printed: own
report: E-tm-corrects
caption: Judge Ottilie Fenwright of the Central Elections Board arrives for a briefing in Pellister, June 5, 2024. Transmare/Oren Pascoe
---
PELLISTER, Corvane, June 5 (Transmare) - ⟦a:Turnout in Sunday's presidential runoff was ‹68.9 percent#68.9||percent of registered voters, turnout, corrected› and not ‹71.3 percent#71.3||percent of registered voters, turnout›⟧, Corvane's Central Elections Board said on Wednesday, correcting itself three days after the vote.

⟦b:‹Some 57,900 postal ballots#57900|about|postal ballots entered twice›, most of them from Brask and Terne, were entered twice⟧, the board's chair, Ottilie Fenwright, told reporters. "⟦c:It was a tired hand and a bad form. It was not a plot,⟧" she said.

⟦d:Maritza Quillon's lead falls to ‹13,204 votes#13204||votes, Quillon's lead, corrected count›, or ‹0.8 percentage points#0.8||percentage points, Quillon's lead, corrected count›, from ‹23,918#23918||votes, Quillon's lead, provisional count›⟧, according to the corrected tables. ⟦e:She now has ‹50.4 percent#50.4||percent, vote share of Quillon, corrected count› and President Leopold Harnacker ‹49.6#49.6||percent, vote share of Harnacker, corrected count›⟧.

The new figure is close to that of observers from the Coastal States Conference, who on Tuesday had estimated ⟦f:turnout at ‹69.2 percent#69.2||percent of registered voters, turnout, observers' sample›⟧ from a sample. "⟦g:This is how it ought to work,⟧" the mission's head, Amaro de Lisante, told Transmare.

A third number is in circulation. Of all adults who live in the country, ⟦h:‹62.8 percent#62.8||percent of adult residents, turnout› voted⟧, the National Register Office said. Edwin Sallow, its chief statistician, told Transmare ⟦i:the two offices "answer two different questions"⟧: ⟦j:the electoral roll leaves out ‹about 235,000 residents#235000|about|adult residents not on the roll› who are not citizens⟧.

Harnacker's camp seized on the error. "⟦k:If they can find ‹57,900 votes#57900||postal ballots entered twice› that were never cast, what else is in the drawer?⟧" asked his lawyer, Casimir Bole. He said ⟦l:a petition to the Electoral Bench would be lodged on Thursday⟧.

⟦m:Staff had raised the alarm as early as Monday morning and been told to wait⟧, a member of the board told Transmare, requesting anonymity to speak about internal matters. Board spokesman Pavol Deering, who on Monday told the Pellister Courier that ⟦n:no vote was counted twice⟧, did not return calls.

⟦o:A recount is now "more likely than not"⟧, said Winifred Oke of the pollster Wherry Research. Asked ⟪whether Quillon could still lose#a reporter's question⟫, she laughed.
---
a i | Corvane's Central Elections Board = org:ceb | said | - | stated | occ=ceb05
b i | the board's chair, Ottilie Fenwright = per:fenwright | told | reporters | stated | occ=ceb05 role="the board's chair"
c d | she = per:fenwright | said | reporters | denied | occ=ceb05 role="the board's chair" denial=n
d i | the corrected tables = org:ceb | according to | - | stated | occ=ceb05
e i | the corrected tables = org:ceb | - | - | stated | occ=ceb05 optional
f = csc-statement:b | i | observers from the Coastal States Conference = org:csc | estimated | - | stated | -
g d | the mission's head, Amaro de Lisante = per:delisante | told | Transmare | stated | occ=csc05 role="the mission's head"
h i | the National Register Office = org:register | said | - | stated | occ=register05
i m | Edwin Sallow, its chief statistician = per:sallow | told | Transmare | stated | occ=register05 role="chief statistician"
j i | Edwin Sallow, its chief statistician = per:sallow | told | Transmare | stated | occ=register05 role="chief statistician"
k d | his lawyer, Casimir Bole = per:bole | asked | - | question | occ=bole05 role="his lawyer"
l i | He = per:bole | said | - | forecast | occ=bole05 role="his lawyer" hedges=would
m i | a member of the board = anon:a member of the board | told | Transmare | stated | role="member of the board"
n = courier-hall:d | i | Board spokesman Pavol Deering = per:deering | told | the Pellister Courier | denied | denial=n role="Board spokesman"
o m | Winifred Oke = per:oke | said | - | forecast | occ=oke05 hedges="more likely than not"
