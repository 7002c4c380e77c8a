file: 013
page: html
quotes: curly
outlet: chronicle
title: Inspectors called Axelby's pumps ‘spent’ months before the fire
published: 2025-03-06T06:00:00+00:00
byline: Callum Obrecht and Petra Lund
report: F-chronicle-leak
caption: Unit 4 of the Wharf Road works on Wednesday. Photograph: Petra Lund for The Sarne Chronicle
---
An inspection report that Axelby Chemicals has never published says ⟦a:the cooling pumps of Unit 4 were "spent" ‹four months#4||months between the inspection and the fire› before the unit caught fire⟧.

Drawn up by the Industrial Safety Inspectorate and dated 14 November, the report was shown to the Chronicle this week. It runs to ‹38 pages#38||pages of the inspection report› and lists ⟦b:‹17 defects#17||defects listed in the inspection report›⟧. Its authors recommended that ⟦c:Unit 4 be shut down until both pumps had been replaced⟧. "⟦d:In the present state a loss of cooling is to be expected within the year,⟧" they wrote.

That is not what the company told the public on Tuesday, when it said ⟦e:the works had passed "without a single remark"⟧.

A person at the inspectorate, who would lose his post if he were named, said ⟦f:the report had gone to Axelby's board on 20 November⟧. "⟦g:By courier. There is a signature for it,⟧" he said. He would not say ⟪whose#refusal to comment⟫.

Axelby did not dispute that the document was genuine. "⟦h:An inspection is a conversation and not a verdict,⟧" was all that Ms Aarst, its spokeswoman, would offer.

For Bronagh Silk of the Process and Energy Workers' Union, whose members had complained of the pumps for years, ⟦i:the report is "our own letters on better paper"⟧. The ⟪"safety culture"#scare quotes⟫ of which the company's brochures speak has a page to itself.

Ansel Quaife, the industry minister, insists ⟦j:he learned of the findings "from the newspaper, like everybody else"⟧. His own spokeswoman, Hester Ruddock, had told the Chronicle the night before that ⟦k:a summary was on the minister's desk before Christmas⟧.

At Wednesday's news conference the chief fire officer, Maren Oakshott, declined to be drawn on ⟪the cause#refusal to comment⟫. She did say, however, that ⟦l:her crews had found "no running pump" in Unit 4⟧. ⟦m:The fire started in the cooling house⟧, she believes, and ⟦n:a finding is possible before Easter⟧.

Engineers say ⟦o:a solvent still that loses its cooling can reach the flash point in ‹less than 20 minutes#20|up_to|minutes to the flash point without cooling›⟧. No one has suggested that ⟪the defects were hidden on purpose#negated cue⟫.
---
a m | An inspection report that Axelby Chemicals has never published = org:chronicle | says | The Sarne Chronicle | stated | own role="document seen by the outlet" voices=anon@F-chronicle-leak
b i | It = org:chronicle | lists | The Sarne Chronicle | stated | own role="document seen by the outlet" voices=anon@F-chronicle-leak
c i | Its authors = org:chronicle | recommended | The Sarne Chronicle | stated | own role="document seen by the outlet" voices=anon@F-chronicle-leak
d d | they = org:chronicle | wrote | The Sarne Chronicle | forecast | own role="document seen by the outlet" voices=anon@F-chronicle-leak hedges="to be expected"
e m | it = org:axelby | said | - | stated | occ=aarst4
f i | A person at the inspectorate, who would lose his post if he were named = anon:person at the inspectorate | said | The Sarne Chronicle | stated | role="person at the inspectorate"
g d | he = anon:person at the inspectorate | said | The Sarne Chronicle | stated | role="person at the inspectorate"
h d | Ms Aarst, its spokeswoman = per:aarst | offer | - | stated | occ=aarst6 role=spokeswoman
i m | Bronagh Silk of the Process and Energy Workers' Union = per:silk | For | - | stated | occ=silk6 role="of the Process and Energy Workers' Union"
j m | Ansel Quaife, the industry minister = per:quaife | insists | - | stated | occ=quaife6 role="the industry minister"
k i | His own spokeswoman, Hester Ruddock = per:ruddock | told | the Chronicle | stated | occ=ruddock5b role=spokeswoman
l m | She = per:oakshott | say | news conference | stated | occ=presser5 role="chief fire officer"
m i | she = per:oakshott | believes | news conference | hedged | occ=presser5 hedges=believes role="chief fire officer"
n i | she = per:oakshott | believes | news conference | forecast | occ=presser5 hedges=possible role="chief fire officer"
o i | Engineers = anon:engineers | say | - | stated | -
