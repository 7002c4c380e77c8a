file: 002
page: html
quotes: curly
outlet: packet
title: We measured the air in six streets. This is what we found
published: 2025-03-06T17:00:00+00:00
byline: Morwenna Gale
report: F-packet-air
caption: One of the Packet's two meters at work in Cooper's Row
---
⟦a:The air in Cooper's Row held ‹312 micrograms#312||micrograms per cubic metre of fine dust in Cooper's Row› of fine dust per cubic metre on Wednesday afternoon, ‹six times#6||times the national limit› the national limit⟧. We know, because we measured it.

The Packet bought ‹two meters#2||meters bought› of the kind that the schools use and walked them through ‹six streets#6||streets measured› between noon and five. ⟦b:In ‹four#4||streets above the limit› of ‹the six#6||streets measured› the reading was over the limit, and on Gorse Hill Parade it never came below it⟧.

This is hard to square with Runa Krall, the head of the Industrial Safety Inspectorate. ⟦c:Samples from outside the fence had been "within limits" throughout⟧, she told Wednesday's news conference. When we asked to see them, her office replied that ⟦d:they would be published "in due course"⟧.

Dr Farid Okello, who teaches the chemistry of air at the University of Sarne, has gone through our figures. "⟦e:Your meters are cheap and your method isn't bad,⟧" was his verdict. ⟦f:The true values might be ‹a quarter#25||percent by which the true values may be lower› lower⟧, he cautioned. "⟦g:Even then, nobody with asthma should have been out of doors,⟧" he went on. "⟦g:And children should not have been in that playground.⟧

"⟦g:I'd like to see the official filters before somebody washes them.⟧"

Nor is the fire as dead as was announced. ⟦i:At noon on Wednesday, ‹six hours#6||hours after the fire was declared under control› after the fire service declared ⟦j:it under control⟧, our photographer saw flames above the cooling house⟧.

Maren Oakshott, the chief fire officer, does not quarrel with that. ⟦k:"Pockets" of resin burned until evening⟧, she says, and ⟦l:there will be more smoke than flame "for ‹a week at least#1|at_least|weeks of smoke to come›"⟧.

Which way it drifts is up to the wind. It is ⟦m:"more likely than not"⟧, says Ivor Ness at the National Weather Office, ⟦m:to turn on to the town on Thursday night⟧; on Tuesday he had given ⟦n:it ‹a 70 per cent chance#70||percent chance that the wind turns over the town›⟧, and he now puts ⟦o:it at ‹55#55||percent chance that the wind turns over the town›⟧.

From Axelby came ‹one line#1||lines of answer›. "⟦p:Our view of the air is unchanged,⟧" it ran.

Nora Blick of Gorse Hill has taped up her letterbox. Her cat, she says, ⟦q:"sneezes like a trombone"⟧. She repeats what she has told everybody since Tuesday: ⟦r:no siren went⟧.

The whole table will be in Monday's paper, price ‹two crowns#2||crowns, price of the paper›.
---
a i | we = org:packet | measured | - | stated | own role="own measurement"
b i | The Packet = org:packet | - | - | stated | own role="own measurement"
c m | she = per:krall | told | Wednesday's news conference | stated | occ=presser5 role="the head of the Industrial Safety Inspectorate"
d m | her office = org:isi | replied | - | forecast | occ=isi6 hedges=would
e d | Dr Farid Okello, who teaches the chemistry of air at the University of Sarne = per:okello | was his verdict | - | stated | occ=okello6
f i | he = per:okello | cautioned | - | hedged | occ=okello6 hedges=might
g d | he = per:okello | went on | - | stated | occ=okello6
i i | our photographer = org:packet | saw | - | stated | own role="own observation of the photographer"
j i | the fire service = org:fire | declared | - | stated | occ=presser5
k m | she = per:oakshott | says | - | stated | occ=oakshott6 role="the chief fire officer"
l m | she = per:oakshott | says | - | forecast | occ=oakshott6 hedges=will role="the chief fire officer"
m m | Ivor Ness at the National Weather Office = per:ness | says | - | forecast | occ=ness6 hedges="more likely than not" role="at the National Weather Office"
n i | he = per:ness | had given | - | forecast | occ=weather4 hedges=chance
o i | he = per:ness | puts | - | forecast | occ=ness6
p d | Axelby = org:axelby | ran | - | stated | occ=axelby6
q m | she = per:blick | says | - | stated | occ=blick6
r i | She = per:blick | repeats | - | stated | occ=blick6
