file: 019
page: html
quotes: curly
outlet: gazette
title: Two metres of dry wall left at Tashvan
published: 2023-04-17T17:40:00+05:00
byline: Lala Ferran
report: D-gazette-level
caption: The intake tower on Sunday. Photo: L. Ferran
---
⟦a:The water behind Tashvan dam stood ‹two fingers#2||fingers below the mark› under the ‹611-metre#611||metres, reservoir level› mark on Monday at noon, and the painted board on the intake tower that is meant to be read from the road could not be read from the road, because it was wet⟧. I went up with the school bus and came back with the milk.

⟦b:That leaves ‹about two metres#2|about|metres of freeboard› of dry wall below the crest⟧, according to the keeper’s own logbook, which hangs on a nail in the gatehouse. ⟦c:Eight days ago there were ‹four#4||metres of freeboard›⟧, the same book says.

Is that a worry? It depends whom you ask. Zhermhydro, which owns the wall, says ⟦d:it was built for worse⟧. “⟦e:Tashvan has held for ‹55 springs#55||springs the dam has held› and it will hold for this one,⟧” its spokeswoman, Leyli Ostane, told the Gazette by telephone from Okhtar. “⟦e:People should sleep.⟧”

Nurane Tarvand teaches hydrology at Okhtar Polytechnic and was born in Pelvanj, so she knows which way our ditches run. She is not the emergencies chief of the same name, nor his cousin, and says ⟦f:she is tired of being asked⟧. If the rain goes on at this rate until Wednesday, ⟦g:there is ‹a one-in-five chance#20||percent chance of overtopping by Wednesday› that the water goes over the top⟧, she said. “⟦h:An earth dam does not like to be a waterfall. It can be one for ‹about an hour#1|about|hours an earth dam survives overtopping›,⟧” she said.

The keepers told me ⟦i:they had asked Okhtar on Saturday for leave to open the spillway⟧, and that ⟦j:no answer had come⟧. One of them, who would lose his post if he were named, said ⟦k:the second gate “is only there for the photographs”⟧.

The State Weather Service expects ⟦l:rain on each of the next ‹three days#3||days of rain›⟧.

A word about the old slogan on the dam wall, ⟪“We have taught the river to read”#a slogan, words as an object⟫. The frost had the last word of it long ago. It was put there in 1968 by schoolchildren, some of whom now draw a pension, and nobody has had the heart to paint it out.

Mayor Davut Issenli did not say ⟪whether the lower streets should move their cattle#negated cue, no claim⟫. Most of the lower streets have moved their cattle.
---
a i | I = org:gazette | went up | - | stated | own role="own observation of the reporter"
b i | the keeper's own logbook = anon:the keeper's logbook | according to | - | stated | role="document" voices=anon@D-gazette-level
c i | the same book = anon:the keeper's logbook | says | - | stated | role="document" voices=anon@D-gazette-level
d i | Zhermhydro = org:zhh | says | - | stated | occ=zhh17
e d | its spokeswoman, Leyli Ostane = per:ostane | told | the Gazette | forecast | occ=zhh17 hedges=will role=spokeswoman
f i | Nurane Tarvand = per:ntarvand | says | - | stated | occ=ntar17 role="teaches hydrology at Okhtar Polytechnic"
g i | she = per:ntarvand | said | - | forecast | occ=ntar17 hedges=chance
h d | she = per:ntarvand | said | - | stated | occ=ntar17
i i | The keepers = anon:the keepers | told | - | stated | -
j i | The keepers = anon:the keepers | told | - | stated | -
k m | One of them, who would lose his post if he were named = anon:a keeper of the dam | said | - | stated | -
l i | The State Weather Service = org:weather | expects | - | forecast | occ=weather17 hedges=expects
