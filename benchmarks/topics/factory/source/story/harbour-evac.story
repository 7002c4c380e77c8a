file: 014
page: txt
outlet: harbour
title: Gorse Hill to be cleared by 6pm, residents' channel says
published: 2025-03-04T13:40:00+00:00
report: F-alerts-post
top: HARBOUR24 > Coast > Breaking\nTue, 04 Mar 2025 13:40
under: desk@harbour24 | 1 min read | 312 people are reading this
foot: TAGS: #fire #brockhaven #gorsehill\n\nYou may also like\nWhat your mooring says about you\nTen soups for a sea fog\nPlease enable JavaScript to see comments.
---
⟦a:Everybody in the Gorse Hill quarter of Brockhaven must leave home by 6pm today⟧, according to a message that is racing through the town's phones.

The message, posted at 1.05pm in Brockhaven Alerts, a channel on the Pingle app with ‹8,400 subscribers#8400||subscribers of the channel›, reads: "⟦b:OFFICIAL. Gorse Hill evacuates by 1800. Take papers, pets, medicine. Buses from the bandstand.⟧"

A second post, put up ‹ten minutes#10||minutes between the two posts› later, claims ⟦c:a tank on the site is "about to go"⟧.

The channel, whose usual business is lost cats, does not say who runs it. It was right about the bridge closure in January. Harbour24 rang the fire service and reached a recorded voice.

Fire broke out at the Axelby Chemicals works before dawn. ⟦d:‹Twenty-four people#24||people taken to hospital› are in hospital⟧, Capstan reports.
---
a i | a message = org:alerts | according to | - | stated | occ=post4
b d | The message, posted at 1.05pm in Brockhaven Alerts = org:alerts | reads | - | stated | occ=post4
c m | A second post = org:alerts | claims | - | stated | occ=post4
d = wire-fire:a | i | Capstan = org:capstan | reports | - | stated | voices=org:osric
