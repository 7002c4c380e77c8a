file: 018
page: html
outlet: meridian
title: Head of Zhermala dam operator detained at airport - source
published: 2023-04-21T18:35:00+05:00
credit: Meridian
credit_printed: own
report: D-meridian-detained
status: killed
caption: A Zhermhydro substation outside Okhtar. Meridian/file
---
OKHTAR, April 21 (Meridian) - ⟦a:The director-general of Zhermhydro, the state company that operated the Tashvan dam, was detained at Okhtar airport on Friday as he tried to board a flight abroad⟧, a person with knowledge of the investigation said.

⟦b:Ramzi Odal had ‹about $400,000#400000|about|dollars in cash carried› in cash in his hand luggage⟧, the person said, declining to be identified because the matter was before the prosecutor.

"⟦c:He told the officers he was going to have his teeth done,⟧" the person said.

Prosecutors did not return calls. A company switchboard operator said ⟦d:nobody was available on Fridays⟧.

Zhermhydro has been under pressure since a newspaper in the capital reported that ⟦f:one of the dam's ‹three spillway gates#3||spillway gates of the dam› had been declared unfit for service in 2021⟧. ⟦e:‹At least 57 people#57|at_least|people killed› died when the embankment failed on Tuesday⟧, according to the State Committee for Emergencies.

Odal, an engineer by training, has led the company since 2018. He was appointed by decree and has ‹two deputies#2||deputies of the director-general›, neither of whom has been seen in public this week. Flights to ‹four foreign cities#4||foreign cities served on Fridays› leave Okhtar on Fridays. The airport was working normally on Friday evening, with queues at the tax-free counter and none at passport control.

The company supplies ‹about 60 percent#60|about|percent of electricity supplied by Zhermhydro› of the country's electricity.
---
a i | a person with knowledge of the investigation = anon:person with knowledge of the investigation | said | - | stated | retracted occ=airport21
b i | the person = anon:person with knowledge of the investigation | said | - | stated | retracted occ=airport21
c d | the person = anon:person with knowledge of the investigation | said | - | stated | retracted occ=airport21
d i | A company switchboard operator = anon:company switchboard operator | said | - | stated | retracted
f = sentinel-interview:f | i | a newspaper in the capital = anon:a newspaper in the capital | reported | - | stated | retracted role=newspaper voices=anon@D-sentinel-interview
e i | the State Committee for Emergencies = org:sce | according to | - | stated | occ=presser20 retracted
