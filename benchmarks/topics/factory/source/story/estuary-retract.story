file: 010
page: txt
outlet: estuary
title: We were wrong: nobody was ordered out of Gorse Hill
published: 2025-03-05T09:00:00+00:00
report: F-estuary-retract
top: Radio Estuary 97.4\nListen live  News  Tides  What's on  Contact
under: Published Wed 5th March 2025 at 9am  Last updated Wed 5th March 2025 at 9.15am
foot: On air now: Breakfast with Toby and the Gull\nRadio Estuary, The Old Ice House, Brockhaven. Privacy. Competition rules.
---
Yesterday afternoon we told you, on air and on this site, that ⟪people in Gorse Hill had been ordered to leave their homes#what was reported earlier, withdrawn here⟫. ⟦a:There was no such order⟧, and we withdraw the report in full.

⟦b:Everything in it came from ‹a single post#1||posts the story came from› in the Brockhaven Alerts channel⟧, by way of another news site, which on air became "⟪local media#scare quotes⟫". ⟦c:It should have been checked and wasn't⟧, says our news editor, Una Selwyn.

"⟦d:We rang the fire service after the bulletin instead of before it. I've apologised to the people on the bandstand, and I'm doing it again now,⟧" she says.

⟦e:The fire service at no time asked anybody in Gorse Hill to go⟧, its chief, Maren Oakshott, told us this morning. "⟦f:If I want you out I'll come with a loudhailer, not a cat channel,⟧" she added.

Lower Sarne Police say ⟦g:the post was put up from a phone in Eastfleet by a boy of 17 who "wanted to help"⟧. In the view of Inspector Wyn Hallett ⟦h:no crime has been committed⟧. ⟦i:It got from ‹one phone#1||phones the post came from› to ‹some 40,000#40000|about|phones reached by the post› in ‹two hours#2||hours in which the post spread›⟧, he reckons.

⟦j:‹Eleven residents#11||care home residents moved› of the Saltmarsh care home were driven off by worried families and are all back⟧, according to its manager.

Contrary to what some of you have written to us, we did not say ⟪that a tank had exploded#negated cue⟫.
---
a i | we = org:estuary | withdraw | - | denied | denial=n own role="own tracing"
b i | we = org:estuary | - | - | stated | own role="own tracing"
c i | our news editor, Una Selwyn = per:selwyn | says | - | stated | occ=selwyn5 role="news editor"
d d | she = per:selwyn | says | - | stated | occ=selwyn5 role="news editor"
e i | its chief, Maren Oakshott = per:oakshott | told | Radio Estuary | denied | denial=n occ=oakshott5 role=chief
f d | she = per:oakshott | added | Radio Estuary | stated | occ=oakshott5 role=chief
g m | Lower Sarne Police = org:police | say | - | stated | occ=police5
h i | Inspector Wyn Hallett = per:hallett | In the view of | - | stated | occ=police5 role=Inspector
i i | he = per:hallett | reckons | - | stated | occ=police5 role=Inspector
j i | its manager = anon:manager of the Saltmarsh care home | according to | - | stated | -
