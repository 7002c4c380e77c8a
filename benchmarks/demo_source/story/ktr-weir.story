file: 015
page: html
outlet: ktr
title: Dunakh weir: Will it hold, and who should move?
published: 2023-04-22T13:00:00+04:00
byline: Kaja Renfeld
place: Lomtar
report: D-ktr-weir
caption: Sandbags at the Lomtar gravel works. Image: KTR
---
Between the wreck of the Tashvan dam and the border there is one more wall. It was built in 1931 to float timber, and everybody downstream is looking at it.

⟦a:The Dunakh weir is unlikely to hold if the water behind it passes ‹198 metres#198||metres, level at which the weir may fail› before Sunday evening⟧, the engineer Ingrid Solvaag of the International Dams Institute told KTR's breakfast programme. "⟦b:Below that, I would sleep. Above it, I would sleep somewhere else,⟧" she said.

On Saturday morning ⟦c:the gauge at Dunakh stood at ‹196.9#196.9||metres, level at the Dunakh weir›⟧, as our team could see from the bridge.

Weather services on both sides of the border agree on the rain. Zhermala's puts ⟦d:the chance of ‹more than 40 millimetres#40|more_than|millimetres of rain by Sunday› by Sunday night at ‹70 percent#70||percent chance of heavy rain by Sunday›⟧. Kessary's says ⟦e:it is "very likely"⟧.

Kessary is not waiting. ⟦f:‹About 8,500 people#8500|about|people moved out of Lomtar district› have been moved out of Lomtar district since Thursday⟧, said Jorgen Palun, who heads the civil protection service. "⟦g:If I am wrong they have had a weekend with their aunts,⟧" he told KTR. He said ⟦h:‹nine people#9||people killed in Kessary› had died in the district on Tuesday⟧.

In Varsk, Foreign Minister Anton Vressel issued a statement demanding the flow readings of the past ‹ten days#10||days of flow readings demanded›. "⟦i:Zhermala has not answered ‹three#3||notes unanswered› notes in a row,⟧", it said.

There is a paper trail. An official at the energy ministry in Okhtar told KTR that ⟦j:the warning about Tashvan's gates was on the minister's desk before the end of 2021⟧. "⟦k:He cannot say he did not have it,⟧" said the official, who spoke on condition of anonymity. The report was first revealed by The Okhtar Sentinel.

If the weir goes, ⟦m:the flood would reach Lomtar in ‹about five hours#5|about|hours for the flood to reach Lomtar›⟧, according to a Kessarian government model seen by KTR.
---
a i | the engineer Ingrid Solvaag of the International Dams Institute = per:solvaag | told | KTR's breakfast programme | forecast | occ=solvaag22 hedges=unlikely role=engineer
b d | she = per:solvaag | said | KTR's breakfast programme | hedged | occ=solvaag22 hedges=would
c i | our team = org:ktr | could see | - | stated | own role="own observation"
d i | Zhermala's = org:weather | puts | - | forecast | occ=weather22 hedges=chance
e m | Kessary's = org:kweather | says | - | forecast | occ=kweather22 hedges="very likely"
f i | Jorgen Palun, who heads the civil protection service = per:palun | said | KTR | stated | occ=palun22 role="heads the civil protection service"
g d | he = per:palun | told | KTR | hedged | occ=palun22 hedges=If
h i | He = per:palun | said | KTR | stated | occ=palun22
i d | it = per:vressel | said | - | stated | occ=vressel22 role="Foreign Minister"
j i | An official at the energy ministry in Okhtar = anon:official at the energy ministry in Okhtar | told | KTR | stated | role="official at the energy ministry"
k d | the official, who spoke on condition of anonymity = anon:official at the energy ministry in Okhtar | said | KTR | stated | role="official at the energy ministry"
m i | a Kessarian government model seen by KTR = org:ktr | according to | KTR | forecast | own hedges=would role="document seen by the outlet" voices=anon@D-ktr-weir
