file: 013
page: html
quotes: curly
outlet: watch
title: One hundred and seventeen: whom we count and why
published: 2023-04-21T10:00:00+04:00
report: D-watch-count
---
⟦a:By our count ‹117 people#117||people killed, missing and Kessary included› had lost their lives to the Tashvan flood by midnight on Thursday⟧. The figure of the Zhermalan authorities for the same hour is ‹57#57||people killed›. Both may be right. They do not count the same thing, and this note says what the difference is.

The State Committee for Emergencies counts bodies that have been found on the territory of Zhermala and named by a relative. We count those ‹57#57||people killed›, and we add ‹two groups#2||groups added to the count›.

The first are ⟦b:‹51 people#51||people missing for more than three days› who were seen in the valley on Monday and have been missing for more than ‹72 hours#72||hours after which the missing are counted›⟧. We have their names from the school registers. Some of them may yet walk in at the door, and we shall take them off with joy.

The second are ⟦c:‹nine people#9||people killed in Kessary› who died on our own side of the border, in Lomtar district, when the flood reached the camp of the gravel works⟧. ‹Seven#7||dead who were citizens of Zhermala› of them were citizens of Zhermala. No list in Okhtar has them.

“⟦d:A river does not stop at a customs post, and neither should arithmetic,⟧” said Sona Merabi, who directs Ilvane Watch. She expects ⟦e:the count “to pass ‹130#130|more_than|people killed, missing and Kessary included› by the first week of May”⟧.

The Kessarian civil protection service, which found the dead of Lomtar, confirmed ⟦f:the number of ‹nine#9||people killed in Kessary›⟧ to us by letter.

We do not know how many seasonal workers were asleep in the orchards. Nobody registers them. Anyone who employed pickers above Pelvanj this spring is asked to write to us, in any language, with or without a name.
---
a i | our = org:iw | By our count | - | stated | occ=iw21
b i | We = org:iw | count | - | stated | occ=iw21
c i | We = org:iw | count | - | stated | occ=iw21
d d | Sona Merabi, who directs Ilvane Watch = per:merabi | said | - | stated | occ=iw21 role="directs Ilvane Watch"
e m | She = per:merabi | expects | - | forecast | occ=iw21 hedges=expects role="directs Ilvane Watch"
f i | The Kessarian civil protection service = org:kcp | confirmed | Ilvane Watch | stated | occ=kcp20
