file: 029
page: html
outlet: plumb
title: What six men can lift before breakfast
published: 2023-04-23T21:00:00+02:00
byline: Tobias Marrable
report: D-plumb-note
---
Readers have asked me what I make of Tashvan. I have never been there. I have the photographs that everybody has, and the interview in The Okhtar Sentinel, which I have now read ‹four times#4||times the interview was read›.

According to the Sentinel, ⟦a:an inspection in 2021 called the second gate "unfit for service"⟧. That is a phrase with a history. I used to write such reports, and I can tell you that nobody types it who has not first been asked to type something milder.

Mirzo Halvanji told the paper that ⟦b:gate three could be raised by hand by "‹six strong men#6||men needed to raise gate three›"⟧. Let us see. A gate of that pattern weighs ‹some 22 tonnes#22|about|tonnes, weight of a gate›. The old crab winch has a ratio of ‹about 1 to 900#900|about|ratio of the winch›. By my calculation ⟦c:the job would take ‹between seven and nine hours#7..9||hours to raise gate three by hand›⟧, if nobody stopped to eat. The spillway was wanted at nine in the evening and the wall went at ten to four. There was not time, even if they had begun at once and been ‹six oxen#6||oxen›.

I also hear it said that ⟦e:the thing was blown up⟧. I have no view on guerrillas, but I have a view on earth. Look at the edges of the gap: they are smooth and they widen downstream. ⟦d:This was overtopping, and an old drain that had been cheated of its gravel⟧. I would stake my slide rule on that.

One caution. The inspection report is quoted by one newspaper, and by people like me who quote that newspaper. Until the ministry prints it, we are all reading over the same shoulder.
---
a = sentinel-interview:f | m | the Sentinel = org:sentinel | According to | - | stated | role=newspaper
b = sentinel-interview:c | m | Mirzo Halvanji = per:halvanji | told | The Okhtar Sentinel | stated | -
c i | my calculation = per:marrable | By my calculation | - | stated | occ=marrable23
e i | it said = anon:unstated (I hear it said) | hear it said | - | stated | voices=none
d i | I = per:marrable | - | - | stated | occ=marrable23 optional
