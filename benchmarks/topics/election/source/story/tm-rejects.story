file: 010
page: html
outlet: transmare
title: Harnacker rejects Corvane result, vows court fight
published: 2024-06-03T13:50:00-04:00
byline: Halima Drost and Oren Pascoe
credit: Transmare
credit_printed: own
report: E-tm-rejects
caption: President Leopold Harnacker speaks at the Admiral Hotel in Pellister, Corvane, June 3, 2024. Transmare/Oren Pascoe
---
PELLISTER, Corvane, June 3 (Transmare) - President Leopold Harnacker on Monday rejected ⟦a:the declaration of his defeat in Corvane's runoff⟧, saying ⟦b:the count had been "run by amateurs and finished by magicians"⟧, and promised to go to court.

"⟦c:I have not conceded, I did not telephone anybody, and I have not lost,⟧" he told a news conference at the Admiral Hotel, an hour after the Central Elections Board had declared ⟦d:Maritza Quillon the winner by ‹23,918 votes#23918||votes, Quillon's lead, provisional count›⟧.

⟦e:Quillon took ‹50.7 percent#50.7||percent, vote share of Quillon, provisional count› to Harnacker's ‹49.3#49.3||percent, vote share of Harnacker, provisional count›⟧, the board's chair, Judge Ottilie Fenwright, said as she read out the provisional result. "⟦f:It is close, it is clear, and it is what people wrote on the paper,⟧" she added.

The board put ⟦g:turnout at ‹71.3 percent#71.3||percent of registered voters, turnout› of registered voters⟧, unchanged from its first figure.

Harnacker alleged ⟦h:ballot boxes from the Terne islands had traveled unsealed and unwatched⟧. He gave no details and took ‹three questions#3||questions taken›.

"⟦i:Every box from Terne was sealed, numbered and met,⟧" countered Pavol Deering, the board's spokesman. "⟦i:We have the numbers.⟧"

The president did not say that ⟪votes had been changed#negated cue⟫, and his lawyers would not say ⟪what relief they would seek#refusal to answer⟫. Asked if he might still step aside, he replied: "⟦j:Might the sea?⟧"

⟦n:Quillon was "not waiting by the telephone,"⟧ said Teo Marchbanks, a spokesman for the New Harbor Alliance, according to whom ⟦k:she had received no call on Sunday night⟧. ⟦l:She will take the oath on July 1, as the constitution provides⟧, he said.

A false report that Harnacker had conceded spread from social media to several outlets shortly after midnight.

Corvane has had ‹one change#1||changes of party by election since 1991› of party by election since 1991, and that one took ‹six weeks#6||weeks of dispute, an earlier change of party› and ‹two recounts#2||recounts, an earlier change of party›. ⟦m:Anything under a month would be a record⟧, said Edmund Vasko, who teaches constitutional law at Hallowick University.
---
a i | President Leopold Harnacker = per:harnacker | rejected | a news conference at the Admiral Hotel | denied | occ=har03 role=President denial=p
b m | President Leopold Harnacker = per:harnacker | saying | a news conference at the Admiral Hotel | stated | occ=har03 role=President
c d | he = per:harnacker | told | a news conference at the Admiral Hotel | denied | occ=har03 role=President denial=n
d i | the Central Elections Board = org:ceb | declared | - | stated | occ=ceb03
e i | the board's chair, Judge Ottilie Fenwright = per:fenwright | said | - | stated | occ=ceb03 role="the board's chair"
f d | she = per:fenwright | added | - | stated | occ=ceb03 role="the board's chair"
g i | The board = org:ceb | put | - | stated | occ=ceb03
h i | Harnacker = per:harnacker | alleged | a news conference at the Admiral Hotel | stated | occ=har03
i d | Pavol Deering, the board's spokesman = per:deering | countered | - | stated | occ=ceb03 role="the board's spokesman"
j d | he = per:harnacker | replied | a news conference at the Admiral Hotel | question | occ=har03
k i | Teo Marchbanks, a spokesman for the New Harbor Alliance = per:marchbanks | according to whom | - | denied | occ=nha03 role="a spokesman for the New Harbor Alliance" denial=n
l i | he = per:marchbanks | said | - | forecast | occ=nha03 role="a spokesman for the New Harbor Alliance" hedges=will
m i | Edmund Vasko, who teaches constitutional law at Hallowick University = per:vasko | said | - | forecast | occ=vasko03 role="teaches constitutional law" hedges=would
n m | Teo Marchbanks, a spokesman for the New Harbor Alliance = per:marchbanks | said | - | denied | occ=nha03 role="a spokesman for the New Harbor Alliance" denial=n
