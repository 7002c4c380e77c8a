file: 005
page: html
outlet: sentinel
title: In Merzun they are counting by candlelight
published: 2023-04-19T06:00:00+05:00
byline: Aysel Norin
from: wire-breaks
quotes: curly
report: D-sentinel-merzun
caption: The clock of the mill stopped at eleven minutes to four. Photograph: Emin Talat for the Sentinel
---
There are ‹11 steps#11||steps up to the gymnasium› up to the gymnasium of School Number Two, and by nightfall on Tuesday there was a queue on every one of them. At the top a teacher with a register was calling names. Those who answered went home. Those who did not were written on the other side of the page.

⟦a:I counted ‹38 covered bodies#38||bodies counted in the gymnasium› on the floor of the gymnasium at ten o'clock in the evening⟧, ‹two hours#2||hours between the count and the official figure› after the state news agency put ⟦t:the dead at ‹31#31||people killed›⟧. ⟦m:There would be more by morning⟧, said the teacher, Yunus Deqan.

@2 | "⟦b:This => Nobody here has slept. "⟦b:This

@5 | ‹two grandchildren# => her ‹two grandchildren#

Everyone in the queue has heard that the flood was the work of the Yelan Tau Movement, and hardly anyone repeats it. “⟦n:If they had dynamite they would have sold it,⟧” Mr Deqan said.

What they do repeat is a time. ⟦o:The roar came at ten to four⟧, according to everyone I asked in Mill Lane. The committee maintains that ⟦p:‹6,200 people#6200||people evacuated before the wave› were already safe by then⟧. ⟦s:I could not find a single family in Mill Lane that had been told to leave⟧.

The ministry insists ⟦q:all the gates were open on Monday night⟧. From the mill roof one can see the spillway with field glasses. ⟦r:On Tuesday at noon ‹one gate#1||spillway gates seen open› was up and ‹two#2||spillway gates seen shut› were down⟧, as this reporter could see for herself.

A retired bus driver lent me the glasses. He asked me to write that the river used to be a quiet neighbour, and would not give his name.

By midnight the candles in the gymnasium had burnt to the saucers. The teacher turned the page and began again at the first name.
---
a i | I = org:sentinel | counted | - | stated | own role="own observation of the reporter"
m i | the teacher, Yunus Deqan = per:deqan | said | - | forecast | occ=deqan18 role="the teacher" hedges=would
t = zta-gates:b | i | the state news agency = org:zta | put | - | stated | voices=org:sce
n d | Mr Deqan = per:deqan | said | - | stated | occ=deqan18 role="the teacher"
o i | everyone I asked in Mill Lane = anon:people in Mill Lane | according to | - | stated | -
p i | The committee = org:sce | maintains | - | stated | occ=sce18
s i | I = org:sentinel | could not find | - | stated | own role="own observation of the reporter"
q i | The ministry = org:energy | insists | - | stated | occ=energy18 voices=per:ordubey
r i | this reporter = org:sentinel | could see | - | stated | own role="own observation of the reporter"
