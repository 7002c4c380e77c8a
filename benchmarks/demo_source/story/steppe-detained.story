file: 006
page: txt
outlet: steppe
title: Zhermhydro chief stopped at airport with cash in hand luggage, source says
published: 2023-04-21T20:00:00+04:00
from: wire-detained
credit: Meridian
credit_printed: text
report: D-meridian-detained
under: Posted on April 21, 2023
top: Steppe Monitor\nSlow news from between the passes\nStart Dossiers Podcast Support us
foot: Meridian\n\nFiled under Water, Zhermala. Bookmark the permalink.\n\n0 thoughts on this text\nComments close after seven days.
---
@1 | OKHTAR, April 21 (Meridian) - ⟦a => ⟦a

@2

@3

@4

@5

@6

@7
