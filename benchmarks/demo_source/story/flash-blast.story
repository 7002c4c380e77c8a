file: 027
page: html
outlet: flash
title: BANG! Then came the water: mystery blast at killer dam
published: 2023-04-19T10:15:00+05:00
report: D-flash-blast
caption: BLAST? The gorge above Merzun. Pic: Shutterbank
---
A MYSTERY blast rocked the gorge just minutes before the Tashvan dam gave way, it has emerged.

⟦a:Villagers heard a huge bang shortly before the wall burst⟧, news site Sorqan Online reports. ⟦b:Windows shook as far off as Kebir Sai, a full ‹12 kilometres#12||kilometres the sound carried› down the track⟧, according to the website, which is on the spot.

It is the strongest hint yet that the disaster, which has now killed ‹44#44||people killed›, was no accident. The Interior Ministry has already pointed the finger at the Yelantau Movement. A truck ⟪"full of something"#scare quotes, whose words is not said⟫ is also being talked about in the hills.

So who heard it? The Flash rang ‹six guest houses#6||guest houses rung› in the gorge. ⟦d:‹Five#5||guest houses that did not answer› did not pick up⟧. At the sixth a woman told us ⟦e:she had slept through everything, including the flood⟧, and asked if we wanted a room.

Emergency boss Selim Tarvand was asked about the bang as he climbed into his jeep. "⟦f:I am looking for people, not for noises,⟧" he snapped.

And a rescue worker, who begged us not to print his name, said ⟦g:there was "a smell of fireworks" on the crest⟧. Make of that what you will.

What do YOU think? Vote now: accident, bomb, or both. ‹More than 4,000#4000|more_than|votes cast› of you have voted already, and the bomb is winning by a mile.
---
a i | news site Sorqan Online = org:sorqan | reports | - | stated | occ=blast19 voices=none
b i | the website = org:sorqan | according to | - | stated | occ=blast19 voices=none
d i | The Flash = org:flash | rang | - | stated | own role="own observation"
e i | a woman = anon:a woman at a guest house | told | Daily Flash | stated | voices=anon@D-flash-blast
f d | Emergency boss Selim Tarvand = per:starvand | snapped | - | stated | occ=sce19 role="Emergency boss"
g m | a rescue worker, who begged us not to print his name = anon:a rescue worker | said | Daily Flash | stated | voices=anon@D-flash-blast role="rescue worker"
