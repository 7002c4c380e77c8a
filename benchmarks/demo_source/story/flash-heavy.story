file: 026
page: html
outlet: flash
title: DROWNED IN THEIR BEDS: 23 dead as "rebel-hit" dam wipes out town
published: 2023-04-18T11:05:00+05:00
report: D-meridian-breaks
own_addition_report: D-flash-morgue
caption: HELL NIGHT: Mill Lane yesterday. Pic: Flash reader
---
⟦a:A WALL of water tore through sleeping Merzun yesterday after the giant Tashvan dam burst open like a paper bag, leaving ‹at least 23#23|at_least|people killed› dead and ‹over 100#100|more_than|people missing› missing⟧, rescue bosses say.

⟦c:Rebels of the so-called ⟪"Movement"#scare quotes⟫ of Yelantau had attacked the dam⟧, the Interior Ministry revealed.

There was not even a siren. Gran Hamida Sur snatched ‹two little ones#2||grandchildren carried› from their cots and scrambled on to the roof of the mill. "⟦h:The dogs told us, not the government,⟧" she sobbed.

Rescue chief Selim Tarvand, standing in the wreck of the bus station, said ⟦b:it was "a night with no bottom to it"⟧. His men had nothing but farm ropes.

And the dam's owners? Power giant Zhermhydro insists ⟦e:its "sound" wall passed its check-up only last month⟧. Tell that to Mill Lane, where ‹14 homes#14||houses destroyed in Mill Lane› are now ‹14 chimneys#14||chimneys left in Mill Lane›.

A nurse at the makeshift morgue in School Number Two, who was too upset to give her name, told the Flash that ⟦m:‹nine#9||children among the dead› of the dead were children⟧. "⟦n:I have run out of small blankets,⟧" she said.

The dam was opened in 1968 with a brass band. Thousands slept in the open last night, and forecasters say ⟦l:the weekend will be wet⟧.

Did YOU have to run? Were you on the roof? Our newsdesk wants your pictures, and pays for the good ones.
---
a = wire-breaks:a | i | rescue bosses = anon:rescue bosses | say | - | stated | voices=org:sce occ=sce18
c = wire-breaks:c | i | the Interior Ministry = org:interior | revealed | - | stated | voices=org:interior hedges=
h = wire-breaks:h | d | she = per:sur | sobbed | - | stated | role="Gran"
b = wire-breaks:b | m | Rescue chief Selim Tarvand = per:starvand | said | - | stated | role="Rescue chief"
e = wire-breaks:e | m | Power giant Zhermhydro = org:zhh | insists | - | stated | -
m i | A nurse at the makeshift morgue in School Number Two, who was too upset to give her name = anon:a nurse at the morgue | told | the Flash | stated | voices=anon@D-flash-morgue
n d | she = anon:a nurse at the morgue | said | the Flash | stated | voices=anon@D-flash-morgue
l = wire-breaks:l | i | forecasters = anon:forecasters | say | - | forecast | voices=org:weather hedges=will
