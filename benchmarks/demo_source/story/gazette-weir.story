file: 004
page: txt
quotes: curly
outlet: gazette
title: The weir held. Now about the electricity
published: 2023-04-27T09:00:00+05:00
byline: Lala Ferran
report: D-gazette-weir
top: The weir held. Now about the electricity | Ilvane Valley Gazette
under: date 2023-04-27\nby Lala Ferran
mid: 4 Lost: brown mule, answers to Director (found, see page 3)
foot: Ilvane Valley Gazette, Mill Lane 3, Merzun. Printed on Mondays and Thursdays, and again in this building from next week.
---
⟦a:I stood on Dunakh weir on Wednesday at six in the evening and it was there⟧. So was the water, but it was ‹three metres#3||metres by which the level fell› lower than on Sunday, and it was going through the sluices in an orderly way, like a school.

“⟦b:She held,⟧” said Jorgen Palun of the Kessarian civil protection, who had come across to shake hands with the sluice men. ⟦c:The level never went above ‹197.6#197.6||metres, highest level at the Dunakh weir›⟧, he said. He will let his people go home on Friday.

Nurane Tarvand, the Pelvanj one, said ⟦e:it had been closer than it looked⟧. “⟦f:I said ‹seventy per cent#70||percent chance that the weir holds›. I was glad of every one of them,⟧” she told the Gazette.

Now to the bulbs. The minister, who is still the minister, first promised ⟦g:light by the first of June⟧ and now says ⟦h:the first of July⟧. At Zhermhydro Leyli Ostane told us ⟦i:Merzun itself “should” have power by the middle of May⟧. Pelvanj will come after that. Mayor Davut Issenli has bought ‹400 lamps#400||lamps bought›, and doubts that ⟦j:he bought too many⟧.

The register at School Number Two stands at ‹68#68||people killed› and has not moved since Tuesday. ⟦k:‹Fifty-four#54||people missing› have not been found⟧, says the committee. The teacher, Yunus Deqan, has asked for a new book, since the old one has come apart at the fold.

The quarry song that the searchers sing in the evening is ⟪“Bring Me Down Gently”#title of a song⟫. It is not a song about water, but it will do.

School opened on Monday, in the bus station. ‹Eleven#11||children in odd shoes› of the children had odd shoes. Everyone has been told whom to thank: row six.
---
a i | I = org:gazette | stood | - | stated | own role="own observation of the reporter"
b d | Jorgen Palun of the Kessarian civil protection = per:palun | said | - | stated | occ=palun26 role="of the Kessarian civil protection"
c i | he = per:palun | said | - | stated | occ=palun26
e i | Nurane Tarvand, the Pelvanj one = per:ntarvand | said | - | stated | occ=ntar26
f d | she = per:ntarvand | told | the Gazette | stated | occ=ntar26
g i | The minister = per:ordubey | promised | - | forecast | occ=energy18
h i | The minister = per:ordubey | says | - | forecast | occ=parliament25
i m | Leyli Ostane = per:ostane | told | the Gazette | forecast | occ=zhh26 hedges=should
j i | Mayor Davut Issenli = per:issenli | doubts | - | denied | occ=issenli26 denial=p role=Mayor
k i | the committee = org:sce | says | - | stated | occ=sce25
