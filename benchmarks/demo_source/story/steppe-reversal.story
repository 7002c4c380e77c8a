file: 023
page: html
note: Source: Meridian
outlet: steppe
title: Ordubei: “One gate, at ten past three”
published: 2023-04-25T15:30:00+04:00
from: wire-reversal
quotes: curly
damage: yes
credit: Meridian
credit_printed: text
report: D-meridian-reversal
---
@1 | OKHTAR, April 25 (Meridian) - => OKHTAR - | Energy Minister Jahan Ordubey told parliament on Tuesday, withdrawing => Energy Minister Jakhan Ordubei has told parliament, withdrawing

@2 | Ordubey said => Ordubei said

@3

@4

@5

@6

The Yelan Tau Movement, which the Interior Ministry accused on the first day, has not commented.

@8 | Ordubey said => Ordubei said | July 1⟧, a month later than he had promised. => July 1⟧.

---
~a | speaker_text="Energy Minister Jakhan Ordubei" cue="has told"
~b | speaker_text=Ordubei
~i | speaker_text=Ordubei
