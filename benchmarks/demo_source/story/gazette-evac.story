file: 028
page: txt
quotes: curly
outlet: gazette
title: Mayor: nobody knocked on nine doors out of ten
published: 2023-04-19T12:00:00+05:00
byline: Lala Ferran
report: D-gazette-evac
top: Ilvane Valley Gazette\nFront page | Farm & orchard | Schools | Births and deaths | Bus times
under: by Lala Ferran, Wednesday 19 April 2023\n\nMayor: nobody knocked on nine doors out of ten
mid: 3 The Gazette is printed by six people. If you can spare the price of a loaf, ask at the counter. || 6 Photo: What is left of the footbridge. L. Ferran
foot: This week\nPruning course full, second date likely\nLost: brown mule, answers to Director\n\nIlvane Valley Gazette, Mill Lane 3, Merzun. (We are upstairs for now.)
---
The mayor of Merzun says ⟦a:‹fewer than 900 people#900|up_to|people evacuated before the wave› were taken out of the town before the water came⟧, and not the ‹6,200#6200||people evacuated before the wave› of whom the capital speaks.

Davut Issenli keeps the number on the back of an envelope, because the town hall is full of mud. “⟦b:We had ‹four buses#4||buses available› and ‹two#2||bus drivers available› drivers,⟧” he told the Gazette on the steps of the mill. “⟦b:Each bus made ‹five#5||trips made by each bus› trips. You may do the sum yourself.⟧

“⟦b:I have done it ‹forty times#40||times the mayor did the sum› since Tuesday. Nobody knocked on ‹nine doors out of ten#90||percent of doors not knocked on›, and I include my own mother's.⟧

“⟦c:Selim Tarvand was not here. He read it off a form, and I signed the form in February, when it was a plan.⟧”

The Gazette asked the State Committee for Emergencies ⟪how it had arrived at its figure#question by a reporter⟫. It has not answered.

Our own list, kept by the schools, has ‹212 houses#212||houses destroyed in three streets› down in Mill Lane, Tanner's Row and Quay Street alone. ⟦d:I walked all three and found it ‹two#2||houses by which the list is short› short⟧, the Quay Street toll-house having floated to Pelvanj more or less entire.

Hamida Sur, who sat on the mill roof until six, says ⟦e:she heard no siren, and no blast either⟧. “⟦f:A blast I would know. My husband quarried for ‹30 years#30||years the husband quarried›. It was a groan, and then it was the river,⟧ she said.

Her neighbour across the yard is less certain. The night was loud. He heard what he calls ⟦g:“a crack, like ice”⟧, a little before the water, and does not want his name in the paper because his son is in the army.

‹Two kinds#2||kinds of bread› of bread are being baked at the upper bakery, both free. The notice in the window says ⟦h:there will be school again on Monday, for those who can find a dry shoe⟧.
---
a i | The mayor of Merzun = per:issenli | says | - | stated | occ=issenli19 role="mayor of Merzun"
b d | he = per:issenli | told | the Gazette | stated | occ=issenli19 role="mayor of Merzun"
c d | he = per:issenli | told | the Gazette | stated | occ=issenli19 role="mayor of Merzun"
d i | I = org:gazette | walked | - | stated | own role="own observation of the reporter"
e i | Hamida Sur = per:sur | says | - | stated | occ=sur19
f d | she = per:sur | said | - | stated | occ=sur19
g m | He = anon:a neighbour of Hamida Sur | calls | - | stated | -
h i | The notice in the window = anon:notice at the upper bakery | says | - | forecast | hedges=will role=notice
