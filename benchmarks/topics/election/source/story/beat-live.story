file: 002
page: html
outlet: beat
title: Live updates: Corvane waits as a report of a concession is disputed
published: 2024-06-03T01:40:00-04:00
byline: Jonah Reyes-Whitt and Carol Ann Sibley
from: tm-projection
report: E-beat-live
times: 1:31 a.m.;1:31 a.m.;1:20 a.m.;12:58 a.m.;12:41 a.m.;12:15 a.m.;12:15 a.m.;11:34 p.m.;11:34 p.m.;11:34 p.m.;11:34 p.m.
caption: The Admiral Hotel in Pellister early Monday. (Luis Hartog/Capital Beat)
---
"⟦k:He has not called her, he has not called anyone, and he is eating soup,⟧" Leopold Harnacker's campaign manager, Sigrun Aldrith, just told Capital Beat. The post that says otherwise, she added, is ⟦m:"a fairground mirror with a login"⟧.

She said ⟦n:the campaign had asked Murmur to take it down⟧.

An adviser to Maritza Quillon, who asked not to be named because no statement had been cleared, tells us ⟦o:her phone "has not rung with that voice on it"⟧.

⟦p:The president phoned Quillon at 11:52 p.m. to concede⟧, the Daily Lantern is reporting. We have not confirmed this and neither campaign is picking up.

For those just joining: Tabula, whose model gave ⟦q:Quillon a ‹71 percent chance#71||percent chance that Quillon wins›⟧ on Friday, has stopped updating. "⟦r:The forecast is over. What you have now is called an election,⟧" its editor, Oksana Prewett, wrote on Murmur.

⟦s:The lights are still on at the Admiral Hotel, where our reporter counted ‹11 people#11||people counted in the Accord's ballroom› in a ballroom laid for ‹600#600||places laid in the ballroom›⟧.

A waiter says ⟦t:the soup is leek⟧.

From our partners at Transmare, the story so far:

@1 | PELLISTER, Corvane, June 2 (Transmare) - ⟦a => ⟦a

@2

@6 | One of them described ⟦h:the mood as "like a ship's kitchen after the iceberg"⟧. => One of them described ⟦h:the mood as "like a ship's kitchen after the iceberg"⟧. (See Aldrith's response above.)
---
k d | Leopold Harnacker's campaign manager, Sigrun Aldrith = per:aldrith | told | Capital Beat | denied | occ=aldrith03 role="campaign manager" denial=n
m m | she = per:aldrith | added | Capital Beat | denied | occ=aldrith03 role="campaign manager" denial=n
n i | She = per:aldrith | said | - | stated | occ=aldrith03 role="campaign manager"
o m | An adviser to Maritza Quillon, who asked not to be named because no statement had been cleared = anon:an adviser to Maritza Quillon | tells | Capital Beat | denied | denial=n
p = lantern-concede:a | i | the Daily Lantern = org:lantern | is reporting | - | stated | voices=org:insider
q = tabula-forecast:a | i | Tabula = org:tabula | gave | - | forecast | hedges=chance
r d | its editor, Oksana Prewett = per:prewett | wrote | Murmur | stated | occ=prewett02 role="its editor"
s i | our reporter = org:beat | counted | - | stated | own
t i | A waiter = anon:a waiter | says | - | stated | -
