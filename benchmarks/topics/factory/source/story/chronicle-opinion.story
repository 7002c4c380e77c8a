file: 015
page: txt
quotes: curly
outlet: chronicle
title: The drawer, the courier and the kitchen window
published: 2025-03-09T07:00:00+00:00
byline: Veronica Haig-Moss
kind: opinion
report: F-op-haigmoss
top: The Sarne Chronicle\nNews Sport Opinion Harbour Books Puzzles\n\nOpinion\nThe drawer, the courier and the kitchen window
under: Veronica Haig-Moss\nSunday 9 March 2025 07.00 GMT\n42 comments
foot: Veronica Haig-Moss is the author of three novels set in customs houses\n\nTopics\nBrockhaven / Industry / Columnists\nReuse this content
untitled: yes
---
In the street where I was born nobody ever said that ⟪the works were dangerous#negated cue⟫. They said ⟦a:the works were there⟧.

Tomas Wendling tells the Exchange Review that ⟦b:he never saw what the inspectors wrote about his pumps⟧. A man at the inspectorate tells this newspaper that ⟦c:it went to the board by courier⟧, with a signature. I do not know which of the two is lying. I know which of them could be asked to write his name on a piece of paper and compare.

Mr Quaife, too, says ⟦d:he had it from the newspaper⟧. According to his own ministry ⟦e:it was on his desk by Christmas⟧. Perhaps it is a large desk.

Then there was the ⟪"evacuation"#scare quotes⟫. My neighbour heard from the radio that ⟦f:Gorse Hill was being cleared⟧ and from a nephew that ⟦g:the tank had already gone up⟧. She put on her good coat for it. ⟪Who ordered all this#rhetorical question⟫? A boy with a telephone, and then everybody.

⟦h:The works will not reopen⟧; I would lay ‹four to one#80||percent chance that the works stay shut› on that. Ferrolane does not want a still. It wants ‹90 hectares#90||hectares of waterfront› of waterfront with the drains already in.

On Friday night at the bandstand Bronagh Silk told ‹a thousand people#1000||people at the union meeting› in the rain that ⟦i:‹all 640 jobs#640||jobs to be lost› would be gone by Christmas⟧. I have known her for ‹20 years#20||years the author has known the union leader›, and I have never known her wrong, only early.

My father, a resin man, kept a book called ⟪"Safety First, Second and Third"#title of a book⟫. He used it to prop the window open.
---
a i | They = anon:people of the author's street | said | - | stated | -
b = exchange-interview:h | i | Tomas Wendling = per:wendling | tells | the Exchange Review | denied | denial=n role=
c = chronicle-leak:f | i | A man at the inspectorate = anon:man at the inspectorate | tells | this newspaper | stated | role="man at the inspectorate"
d = chronicle-leak:j | i | Mr Quaife = per:quaife | says | - | stated | role=
e = chronicle-leak:k | i | his own ministry = org:industry | According to | - | stated | role=
f = harbour-evac:b | i | the radio = org:estuary | heard from | My neighbour | stated | voices=org:alerts
g i | a nephew = anon:nephew of the author's neighbour | heard from | My neighbour | stated | -
h i | I = per:haigmoss | - | - | forecast | occ=haigmoss9 hedges="will;four to one" optional
i i | Bronagh Silk = per:silk | told | a thousand people in the rain | forecast | occ=silk7b hedges=would
