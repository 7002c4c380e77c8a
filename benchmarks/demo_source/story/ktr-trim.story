file: 003
page: txt
outlet: ktr
title: At least 23 dead as dam fails above Zhermalan town
published: 2023-04-18T08:05:00+04:00
from: wire-breaks
credit: Meridian
credit_printed: text
report: D-meridian-breaks
top: KTR News | Live | Water levels at Lomtar\n18 April 2023 08:05
under: Share this page\nCopy link | About sharing
foot: (Meridian)\n\nRelated topics\nFloods Kessary Water\n\nMore on this story\nFarmers move cattle from the flood plain\n\nCopyright 2023 Kessary Television and Radio. KTR is not responsible for the content of external sites.
---
@1

@2

@3

@4

@5 | , a baker's widow who carried ‹two grandchildren#2||grandchildren carried› to the roof of the mill => , a baker's widow
