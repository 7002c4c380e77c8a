file: 009
page: html
outlet: capstan
title: Fire at Penmarra chemical works puts 24 in hospital
published: 2025-03-04T11:42:00+00:00
credit: Capstan
credit_printed: own
report: F-capstan-fire
caption: Smoke over the Wharf Road works in Brockhaven, March 4, 2025. Capstan/Ines Dorrie
---
BROCKHAVEN, Penmarra, March 4 (Capstan) - ⟦a:‹At least 24 people#24|at_least|people taken to hospital› have been taken to hospital after a fire tore through a chemical works in the Penmarran port of Brockhaven⟧, the town's hospital said on Tuesday.

The blaze broke out shortly before 3 a.m. in Unit 4 of the Wharf Road works, where solvents for the paint trade are distilled, and could be seen from the lighthouse at Cape Merrin.

Axelby Chemicals, which owns the works, said in a statement that ⟦b:all members of its night shift had been accounted for⟧. ⟦c:The smoke posed "no risk to health beyond the fence"⟧, it added.

That was disputed by the Process and Energy Workers' Union (PEWU). "⟦d:‹Two of our people#2||workers missing› clocked in and have not clocked out,⟧" said Bronagh Silk, its general secretary. "⟦d:Nobody at Axelby has rung their families.⟧"

According to Maren Oakshott, chief officer of the Lower Sarne Fire and Rescue Service, ⟦e:‹120 firefighters#120||firefighters› and ‹two fireboats#2||fireboats› were at the scene⟧. ⟦f:The flames were likely to be contained by nightfall⟧, she told reporters at the gate. "⟦g:What keeps me awake is the store next door,⟧" she said, pointing to a tank that holds ‹some 900 tonnes#900|about|tonnes of toluene in the store› of toluene.

Axelby spokeswoman Delphine Aarst said ⟦h:inspectors had passed the works in November "without a single remark"⟧. Asked ⟪whether the cooling of Unit 4 had failed#question by a reporter⟫, she said ⟦i:it was too early to speak of causes⟧.

⟦j:The wind will probably swing to the south-west by Thursday, carrying the plume over the town⟧, the National Weather Office forecast. Its duty meteorologist, Ivor Ness, put ⟦k:the chance of that at ‹70 percent#70||percent chance that the wind turns over the town›⟧.

People in Gorse Hill, the quarter nearest to the fence, were woken by the glare. "⟦l:I have lived ‹31 years#31||years a resident has lived in Gorse Hill› under that siren, and on the one night it was wanted it kept its mouth shut,⟧" said Nora Blick, a retired crane driver.

Industry Minister Ansel Quaife cut short a visit to a trade fair in the capital, Port Sunder. ⟦m:"No stone, no pipe and no ledger" would be left unturned⟧, he promised.

The works employs ‹640 people#640||people employed at the works›. Axelby, founded in 1922, makes solvents and resins and is listed in Port Sunder.
---
a i | the town's hospital = org:osric | said | - | stated | occ=osric4
b i | Axelby Chemicals, which owns the works = org:axelby | said | - | stated | occ=axelby4
c m | it = org:axelby | added | - | stated | occ=axelby4
d d | Bronagh Silk, its general secretary = per:silk | said | - | stated | occ=silk4 role="general secretary"
e i | Maren Oakshott, chief officer of the Lower Sarne Fire and Rescue Service = per:oakshott | According to | - | stated | occ=gate4 role="chief officer of the Lower Sarne Fire and Rescue Service"
f i | she = per:oakshott | told | reporters at the gate | forecast | occ=gate4 hedges=likely role="chief officer of the Lower Sarne Fire and Rescue Service"
g d | she = per:oakshott | said | reporters at the gate | stated | occ=gate4 role="chief officer of the Lower Sarne Fire and Rescue Service"
h m | Axelby spokeswoman Delphine Aarst = per:aarst | said | - | stated | occ=aarst4 role="Axelby spokeswoman"
i i | she = per:aarst | said | - | stated | occ=aarst4 role="Axelby spokeswoman"
j i | the National Weather Office = org:weather | forecast | - | forecast | occ=weather4 hedges=probably
k i | Its duty meteorologist, Ivor Ness = per:ness | put | - | forecast | occ=weather4 hedges=chance role="duty meteorologist"
l d | Nora Blick, a retired crane driver = per:blick | said | - | stated | occ=blick4 role="a retired crane driver"
m m | he = per:quaife | promised | - | forecast | occ=quaife4 hedges=would role="Industry Minister"
