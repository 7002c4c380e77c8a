file: 012
page: txt
quotes: curly
outlet: sentinel
title: Minister answers for gates with a proverb
published: 2023-04-20T21:00:00+05:00
byline: Emin Talat
report: D-sentinel-conference
untitled: yes
top: Minister answers for gates with a proverb - The Okhtar Sentinel\nog:type article\narticle:section Flood\n\nMinister answers for gates with a proverb\nPublished: Thursday 20 April 2023, 21:00  |  Last updated: Friday 21 April 2023, 07:15  |  A- A+
under: By Emin Talat
mid: 2 The Sentinel letter\nWhat the week meant, on Saturdays, from the editor. No advertising.
foot: Most read today\nThe last tram to Quarry Hill\nA judge, a goat and a land register\n\nLetters must carry a name and a street. We shorten them and we do not return them.
---
Jahan Ordubey came to Merzun on Thursday with a helicopter, a proverb and no papers. “⟦a:A gate is like a mother-in-law: she works when you are not looking,⟧” the energy minister told a news conference in the school gymnasium, and was surprised when nobody laughed.

⟦b:The gates “worked as they were built to work”⟧, he went on. ⟦x:He had not read the inspection report of 2021⟧, he said, adding that ⟦c:he “received many documents”⟧.

Selim Tarvand of the State Committee for Emergencies had at least brought figures. ⟦d:‹Fifty-seven#57||people killed› were dead⟧, he said; ⟦e:‹76#76||people missing› were being looked for⟧. “⟦f:We will not stop while there is one name on the wrong page,⟧” he said. He said ⟦g:the old weir at Dunakh would “almost certainly” stand⟧.

That is not the view of everybody who has stood on it. Nurane Tarvand, the hydrologist, who is no relation, was in the room and was not called upon. ⟦h:It was likelier to hold than not⟧, she told the Sentinel afterwards, but “⟦i:I would not put ‹more than 70 per cent#70|up_to|percent chance that the weir holds› on it before the end of the month⟧”.

Dr Tarvand said ⟦j:the instruments of the Polytechnic had recorded the failure as “a long, soft slide”⟧. ⟦k:She had seen nothing in them that looked like an explosion⟧, she said.

The minister’s helicopter left before the bread was handed round.
---
a d | the energy minister = per:ordubey | told | a news conference in the school gymnasium | stated | occ=presser20 role="the energy minister"
b m | he = per:ordubey | went on | a news conference in the school gymnasium | stated | occ=presser20
x i | he = per:ordubey | said | a news conference in the school gymnasium | denied | occ=presser20 denial=n
c m | he = per:ordubey | adding | a news conference in the school gymnasium | stated | occ=presser20
d i | he = per:starvand | said | a news conference in the school gymnasium | stated | occ=presser20 role="of the State Committee for Emergencies"
e i | he = per:starvand | said | a news conference in the school gymnasium | stated | occ=presser20 role="of the State Committee for Emergencies"
f = wire-conference:b | d | he = per:starvand | said | a news conference in the school gymnasium | stated | -
g m | He = per:starvand | said | a news conference in the school gymnasium | forecast | occ=presser20 hedges="almost certainly"
h i | she = per:ntarvand | told | the Sentinel | forecast | occ=ntar20 role="the hydrologist" hedges=likelier
i d | she = per:ntarvand | told | the Sentinel | forecast | occ=ntar20 role="the hydrologist" hedges="70 per cent"
j m | Dr Tarvand = per:ntarvand | said | the Sentinel | stated | occ=ntar20
k i | she = per:ntarvand | said | the Sentinel | stated | occ=ntar20
