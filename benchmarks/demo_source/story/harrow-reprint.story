file: 022
page: html
outlet: harrow
title: Dozens feared dead as dam bursts in Zhermala
published: 2023-04-18T05:15:00+01:00
from: wire-breaks
quotes: curly
credit: Meridian
credit_printed: text
credit_line: Meridian
report: D-meridian-breaks
caption: Merzun, below the broken dam, at first light. Photograph: Dana Kol/Meridian
---
@1 | MERZUN, Zhermala, April 18 (Meridian) - => MERZUN —

@2

@3

@4

@5

@6

@7

@8

@9 | 70 percent# => 70 per cent#

@10
