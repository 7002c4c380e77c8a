file: 009
page: html
quotes: curly
outlet: harrow
title: Engineer ‘warned three times’ that Zhermala dam gate was stuck
published: 2023-04-20T10:50:00+01:00
byline: Giles Pemberley
report: D-sentinel-interview
own_addition_report: D-harrow-solvaag
caption: The remains of the Tashvan embankment. Photograph: Zhermhydro handout
---
A former chief engineer of the dam that failed in Zhermala this week has said ⟦b:he warned his superiors in writing on ‹three occasions#3||written warnings› that one of its gates did not work⟧.

Mirza Khalvanji, who had charge of the Tashvan dam for ‹16 years#16||years in charge of the dam›, told The Okhtar Sentinel, a newspaper in the capital, that ⟦a:the second of the ‹three spillway gates#3||spillway gates of the dam› had been stuck since 2017⟧.

“⟦c:Gate two was a painting of a gate,⟧” he said. Of the third, he told the newspaper ⟦n:it could be raised by hand by “‹six strong men#6||men needed to raise gate three›”⟧ in a night.

The energy minister, Jakhan Ordubei, has insisted that ⟦k:all of the gates were opened on the evening before the collapse⟧, in which dozens of people died.

The Sentinel also reported that ⟦f:an official inspection in 2021 found the gate “unfit for service”⟧. The Harrow Post has not seen the document.

Mr Khalvanji rejected ⟦d:the government’s suggestion that ⟦t:separatists of the Elan Tau Movement had sabotaged the embankment⟧⟧. “⟦e:Water does not need help,⟧” he told the paper.

Dr Ingrid Solvaag of the International Dams Institute said ⟦o:the account was “depressingly plausible”⟧. Speaking to The Harrow Post from Halsbrekka, she said: “⟦p:Gates that are not exercised seize. It is the commonest failing there is, and the cheapest to prevent.⟧”

She put at ⟦q:‹about one in three#33|about|percent of old embankment dams with an unusable gate› the share of old embankment dams with ‹at least one gate#1|at_least|gates that cannot be used› that cannot be used⟧.

Zhermala, a mountainous republic of ‹eight million people#8000000||inhabitants of Zhermala›, gets ‹four fifths#80||percent of electricity from water› of its electricity from water.
---
b = sentinel-interview:b | i | A former chief engineer of the dam that failed in Zhermala this week = per:halvanji | has said | The Okhtar Sentinel | stated | role="former chief engineer"
a = sentinel-interview:a | i | Mirza Khalvanji = per:halvanji | told | The Okhtar Sentinel | stated | role="former chief engineer"
c = sentinel-interview:c | d | he = per:halvanji | said | The Okhtar Sentinel | stated | role="former chief engineer"
n = sentinel-interview:c | m | he = per:halvanji | told | The Okhtar Sentinel | stated | role="former chief engineer"
k = sentinel-interview:k | i | The energy minister, Jakhan Ordubei = per:ordubey | has insisted | - | stated | role="energy minister"
f = sentinel-interview:f | m | The Sentinel = org:sentinel | reported | - | stated | role=newspaper
d = sentinel-interview:d | i | Mr Khalvanji = per:halvanji | rejected | The Okhtar Sentinel | denied | denial=p role="former chief engineer"
t = wire-breaks:c | i | the government’s = org:interior | suggestion | - | stated | hedges=
e = sentinel-interview:e | d | he = per:halvanji | told | The Okhtar Sentinel | stated | role="former chief engineer"
o m | Dr Ingrid Solvaag of the International Dams Institute = per:solvaag | said | The Harrow Post | stated | occ=solvaag20 role="of the International Dams Institute"
p d | she = per:solvaag | said | The Harrow Post | stated | occ=solvaag20 role="of the International Dams Institute"
q i | She = per:solvaag | put | The Harrow Post | stated | occ=solvaag20 role="of the International Dams Institute"
