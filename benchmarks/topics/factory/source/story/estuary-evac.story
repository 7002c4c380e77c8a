file: 006
page: html
outlet: estuary
title: Gorse Hill: leave your homes by six tonight
published: 2025-03-04T14:31:00+00:00
report: F-alerts-post
own_addition_report: F-estuary-bandstand
status: retracted
byline: Dom Farrant
---
⟦a:People living in Gorse Hill have been ordered to leave their homes by six o'clock this evening because of the fire at Axelby's⟧, Radio Estuary understands.

⟦b:Buses will run from the bandstand⟧, local media report. Residents are being advised ⟦c:to take papers, medicine and pets with them⟧.

There are fears ⟦d:one of the tanks at the Wharf Road works "could go at any moment"⟧.

⟦e:By two o'clock there were ‹about 60 people#60|about|people waiting at the bandstand› on the bandstand steps, and no bus⟧. "⟦f:My sister sent me it, so I've packed the budgie,⟧" Alf Perrin told our reporter.

A council worker going past with a barrow said ⟦g:she'd been told nothing⟧.

Stay with us on 97.4 for the latest.
---
a = harbour-evac:b | i | Radio Estuary = org:estuary | understands | - | stated | voices=org:alerts retracted
b = harbour-evac:b | i | local media = anon:local media | report | - | stated | voices=org:alerts retracted
c = harbour-evac:b | i | Residents are being advised = anon:unstated (residents are being advised) | advised | - | stated | voices=org:alerts retracted
d = harbour-evac:c | m | There are fears = anon:unstated (there are fears) | fears | - | hedged | voices=org:alerts hedges=fears;could retracted
e i | our reporter = org:estuary | - | - | stated | own role="own observation of the reporter" retracted
f d | Alf Perrin = per:perrin | told | Radio Estuary | stated | occ=bandstand4 retracted
g i | A council worker going past with a barrow = anon:council worker | said | Radio Estuary | stated | retracted
