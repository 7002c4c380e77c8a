file: 010
page: html
quotes: curly
outlet: sentinel
title: Two books of the dead
published: 2023-04-24T06:00:00+05:00
byline: Ruta Ashkelin
kind: opinion
report: D-op-ashkelin
bio: Ruta Ashkelin was a judge of the Land Court. Her column appears on Mondays.
---
When my grandmother was asked how many children she had, she said ⟦a:‹seven#7||children›⟧, and then, if she liked you, ⟦b:‹nine#9||children›⟧. Nobody accused her of publishing unreliable data.

I thought of her on Friday, when a state committee and a society of river-lovers fell out over the dead of Merzun. Ilvane Watch says ⟦c:‹117#117||people killed, missing and Kessary included›⟧. The committee says ⟦d:‹57#57||people killed›⟧, and calls ⟦e:the other number a sin⟧. I have read both notes with a pencil. They disagree about nothing but the door: who is let in, and when.

A body without a name is not dead in Okhtar. A neighbour on the wrong bank is not dead in Okhtar either. This is not lying. It is book-keeping, and we have been governed by book-keepers for so long that we no longer hear the difference.

The gates are another matter. The minister says ⟦f:they were opened⟧. His own former engineer says ⟦g:one of them could not have been opened with a cannon⟧, or words to that effect. I was a judge for ‹19 years#19||years as a judge› and I know the sound of a man who has been told something by somebody he does not wish to name.

⟦h:Jahan Ordubey will be out of his office by the first of June⟧; I would put it at three to one. Not because he is guilty, which a court must find, but because the lamp in his corridor has begun to flicker, and in this country lamps come before courts.

As for the ⟪“terrorists”#scare quotes⟫: I should like to see them, if only to ask how they did it with ‹two pages#2||pages that cite each other› of newsprint.

Meanwhile there are children’s shoes to be found. Row six, beside the melons.
---
a i | she = anon:the author's grandmother | said | - | stated | -
b i | she = anon:the author's grandmother | said | - | stated | -
c i | Ilvane Watch = org:iw | says | - | stated | occ=iw21
d i | The committee = org:sce | says | - | stated | occ=sce21
e i | The committee = org:sce | calls | - | stated | occ=sce21
f i | The minister = per:ordubey | says | - | stated | occ=presser20
g i | His own former engineer = per:halvanji | says | - | stated | occ=halvanji20 role="former engineer"
h i | I = per:ashkelin | - | - | forecast | occ=ashkelin24 hedges=will optional
