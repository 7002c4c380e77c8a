file: 007
page: html
outlet: meridian
title: At least 23 dead as dam fails above Zhermalan town
published: 2023-04-18T07:30:00+05:00
credit: Meridian
credit_printed: own
report: D-meridian-breaks
caption: Residents wade through Mill Lane in Merzun, April 18, 2023. Meridian/Dana Kol
---
MERZUN, Zhermala, April 18 (Meridian) - ⟦a:‹At least 23 people#23|at_least|people killed› were killed and ‹more than 100#100|more_than|people missing› were missing after the Tashvan dam gave way before dawn on Tuesday and sent a wall of water through the town of Merzun⟧, Zhermala's State Committee for Emergencies said.

"⟦b:This is a night with no bottom to it,⟧" Selim Tarvand, who heads the committee, told reporters at the town's bus station. "⟦b:We are taking people off roofs with farm ropes.⟧"

⟦c:Armed men of the Yelan Tau Movement (YTM), which wants self-rule for the Sorqan highlands, may have damaged the embankment⟧, Interior Ministry spokesman Tolib Besk said, without offering evidence. He added that ⟦d:investigators had "not ruled anything in and not ruled anything out"⟧.

The state-owned operator, Zhermhydro, said ⟦e:the ‹74-metre#74||metres, height of the embankment› embankment had been inspected in March and found sound⟧. "⟦f:There was no reason for concern on Monday evening,⟧" spokeswoman Leyli Ostane told Meridian by telephone.

Residents said ⟦g:no siren had sounded⟧. "⟦h:The dogs told us, not the government,⟧" said Hamida Sur, a baker's widow who carried ‹two grandchildren#2||grandchildren carried› to the roof of the mill.

⟦i:Water stood as high as the first-floor windows in Mill Lane, where a Meridian reporter counted ‹14 houses#14||houses destroyed in Mill Lane› of which only the chimneys were left⟧.

⟦j:‹Some 6,200 people#6200|about|people evacuated before the wave› had been moved to high ground before the wave arrived⟧, the committee said.

The dam, finished in 1968, holds back the Ilvane river ‹18 kilometres#18||kilometres from dam to Merzun› above Merzun, a town of ‹about 31,000#31000|about|inhabitants of Merzun›. The reservoir had been rising for a week on rain and melting snow.

⟦l:More rain is likely to fall on the valley by Sunday⟧, the State Weather Service said. It put ⟦k:the chance of ‹more than 40 millimetres#40|more_than|millimetres of rain by Sunday› at ‹70 percent#70||percent chance of heavy rain by Sunday›⟧.

Kessary, which lies downstream, closed the border bridge at Lomtar.
---
a i | Zhermala's State Committee for Emergencies = org:sce | said | - | stated | occ=sce18
b d | Selim Tarvand = per:starvand | told | reporters at the town's bus station | stated | occ=sce18 role="heads the committee"
c i | Interior Ministry spokesman Tolib Besk = per:besk | said | - | hedged | occ=int18 role="Interior Ministry spokesman" hedges=may
d m | He = per:besk | added | - | stated | occ=int18 role="Interior Ministry spokesman"
e i | Zhermhydro = org:zhh | said | - | stated | occ=zhh18
f d | spokeswoman Leyli Ostane = per:ostane | told | Meridian | stated | occ=zhh18 role=spokeswoman
g i | Residents = anon:residents of Merzun | said | - | stated | -
h d | Hamida Sur = per:sur | said | - | stated | occ=sur18 role="a baker's widow"
i i | a Meridian reporter = org:meridian | counted | - | stated | own role="own observation"
j i | the committee = org:sce | said | - | stated | occ=sce18
l i | the State Weather Service = org:weather | said | - | forecast | occ=weather18 hedges=likely
k i | It = org:weather | put | - | forecast | occ=weather18 hedges=chance
