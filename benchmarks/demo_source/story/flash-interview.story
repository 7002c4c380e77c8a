file: 021
page: txt
outlet: flash
title: 'THEY PAINTED A GATE!' Dam boss blows whistle on death wall
published: 2023-04-20T13:30:00+05:00
report: D-sentinel-interview
own_addition_report: D-flash-council
top: DAILY FLASH\nNEWS STARS FOOTIE HOROSCOPE BARGAINS
under: Flash Newsdesk | 13:30, 20 Apr 2023 | 38 comments\nf Share Tweet Telegram Pin
mid: 3 READ MORE: Mayor's number on an envelope || 5 Advertisement
foot: HAVE YOUR SAY\nNo swearing, no lawyers. We can delete what we like.\nflipboard telegram pin
---
THE man who ran the killer dam of Tashvan has told how bosses IGNORED him while its gates rusted solid.

Fuming Mirzo Khalvandzhi said ⟦a:gate two had not budged in ‹six years#6||years gate two had not moved›⟧. "⟦c:Gate two was a painting of a gate,⟧" he stormed. "⟦c:And gate three you could raise by hand, if you had ‹six strong men#6||men needed to raise gate three› and nothing else to do until breakfast.⟧"

The white-haired engineer says ⟦b:he wrote to the top ‹three times#3||written warnings›⟧ and got nothing but silence.

He also poured cold water on talk of rebel bombers. "⟦e:With respect to the ministry, water does not need help,⟧" he said.

A secret report even branded ⟦f:the gate "unfit for service"⟧ as long ago as 2021.

Now he fears ⟦m:a SECOND disaster within days, when the rickety Dunakh weir gives way⟧. ⟦x:‹Up to 25,000 people#25000|up_to|people living below the Dunakh weir› live in its path⟧, council figures show.

Energy chief Dzhakhan Ordubey, whose ministry swears ⟦k:every gate was open on Monday night⟧, was said ⟦y:to be "unavailable" last night⟧. His people hung up on the Flash twice.

Furious families in Merzun want answers. So do we. The Flash today calls on the minister to come out of his office, put on a pair of boots and say to the face of Merzun what he says to the cameras. We will print his reply in full, on this page, at whatever length he cares to write it.
---
a = sentinel-interview:a | i | Fuming Mirzo Khalvandzhi = per:halvanji | said | - | stated | role="The man who ran the killer dam"
c = sentinel-interview:c | d | he = per:halvanji | stormed | - | stated | -
b = sentinel-interview:b | i | The white-haired engineer = per:halvanji | says | - | stated | role=engineer
e = sentinel-interview:e | d | he = per:halvanji | said | - | stated | -
f = sentinel-interview:f | m | A secret report = anon:a secret report | branded | - | stated | voices=anon@D-sentinel-interview role=document
m = sentinel-interview:m | i | he = per:halvanji | fears | - | forecast | hedges=fears
x i | council figures = anon:council figures | show | - | stated | voices=anon@D-flash-council role=document
y m | was said = anon:unstated (was said to be) | was said | - | hedged | hedges="was said" voices=anon@D-flash-council
k = sentinel-interview:k | i | ministry = org:energy | swears | - | stated | voices=per:ordubey
