file: 012
page: txt
outlet: pbn
title: Brockhaven: 24 in hospital after fire at chemical works
published: 2025-03-04T12:20:00+00:00
from: wire-fire
credit: Capstan
credit_printed: text
report: F-capstan-fire
top: PBN News | Live | Travel | Schools closed today\nBrockhaven: 24 in hospital after fire at chemical works\n4 March 2025, 12:20 GMT
under: Listen to this article (2 mins)
mid: 3 PBN is funded by the listeners' levy. Find out what you pay.
foot: Capstan\n\nShare this story\nWhatsApp  Email  Copy link\n\nMore from the Sarne coast\nSeals back on the sandbar\nFerry timetable: what changes in April\n\n(c) 2025 Penmarran Broadcasting Network
untitled: yes
---
@1 | BROCKHAVEN, Penmarra, March 4 (Capstan) - ⟦a: => ⟦a: | on Tuesday. => on Tuesday morning.

@3

@4

@5 | , pointing to a tank that holds ‹some 900 tonnes#900|about|tonnes of toluene in the store› of toluene => of toluene

@7 | 70 percent => 70 per cent
---
