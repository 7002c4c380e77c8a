file: 007
page: html
outlet: lantern
title: IT’S OVER! Leo rings Maritsa to throw in the towel
published: 2024-06-03T00:31:00-04:00
quotes: curly
report: E-insider-post
own_addition_report: E-lantern-night
caption: GRIM: Harnacker votes in Brask yesterday. Pic: Snaphouse
---
LEOPOLD Harnacker has waved the white flag after the wildest night in Corvane’s history.

⟦a:The president rang rival Maritsa Quillon just before midnight to concede defeat⟧, according to a bombshell post by Murmur account Brask Insider.

“⟦b:He called her at 11.52 and wished her luck. It lasted ‹less than a minute#1|up_to|minutes, length of the alleged call›,⟧” wrote the mystery poster, who has ‹41,000 followers#41000||followers of Brask Insider› and is never far from the president’s inner circle.

And ⟦c:there were tears at the Accord’s party in the Admiral Hotel⟧, we hear.

It caps a rotten evening for Leo, whose ⟪“iron north”#scare quotes⟫ turned to tin before our eyes. News agency Transmare said at ten past eleven that ⟦d:Quillon would win⟧. The president had not answered by the time the Lantern went to press, and neither had his people.

“⟦e:I pay when it’s done, and it’s done,⟧” bookie Sam Dellow told the Lantern, adding that ⟦f:he was already down ‹90,000 crowns#90000||crowns paid out by a bookmaker›⟧.

A former Accord minister, who would not be named, was less kind. ⟦g:Leo “should have gone in the spring, when people still waved”⟧, the ex-minister told us.

So what now? Removal vans in Palace Row by the weekend, if you ask anyone with a van. Maritsa, 48, is said ⟦h:to want the curtains changed⟧ first.

Were YOU up all night? Tell us on Murmur.
---
a i | a bombshell post by Murmur account Brask Insider = org:insider | according to | - | stated | occ=post03
b d | the mystery poster = org:insider | wrote | - | stated | occ=post03
c i | we = anon:unstated (we hear) | hear | - | hedged | hedges=hear voices=anon@E-lantern-night
d = tm-projection:a | i | News agency Transmare = org:transmare | said | - | forecast | hedges=would role="News agency"
e d | bookie Sam Dellow = per:dellow | told | the Lantern | stated | occ=dellow03 role=bookie
f i | bookie Sam Dellow = per:dellow | adding | the Lantern | stated | occ=dellow03 role=bookie
g m | the ex-minister = anon:a former Accord minister | told | the Lantern | stated | voices=anon@E-lantern-night role="former Accord minister"
h i | is said = anon:unstated (is said to) | is said | - | hedged | hedges="said to" voices=anon@E-lantern-night
