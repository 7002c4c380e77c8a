file: 001
page: html
outlet: meridian
title: Zhermala dam toll reaches 57 as minister defends gates
published: 2023-04-20T17:20:00+05:00
credit: Meridian
credit_printed: own
report: D-meridian-conference
---
MERZUN, Zhermala, April 20 (Meridian) - ⟦a:The number of people known to have died in the failure of the Tashvan dam has risen to ‹57#57||people killed›⟧, the head of Zhermala's emergencies committee said on Thursday.

"⟦b:We will not stop while there is one name on the wrong page,⟧" Selim Tarvand told a news conference in the gymnasium of a school in Merzun. ⟦c:‹Seventy-six people#76||people missing› were still missing⟧, he said.

Energy Minister Jahan Ordubey, sitting beside him, said ⟦d:the spillway gates "worked as they were built to work"⟧ on Monday night. He repeated that ⟦e:all ‹three#3||spillway gates opened› had been opened at 9 p.m.⟧

A Zhermhydro shift engineer who was on duty in the gatehouse that night contradicted the minister. ⟦f:‹Only one gate#1||spillway gates opened› was raised, and not before 3 a.m.⟧, the engineer told Meridian on condition of anonymity because staff had been forbidden to speak. "⟦g:We telephoned Okhtar ‹four times#4||telephone calls to Okhtar›. They asked us to send it in writing,⟧" the engineer said.

Tarvand ruled out a second disaster downstream. ⟦h:The weir at Dunakh would "almost certainly" hold⟧, he told reporters, and ⟦i:its sluices would be opened by Saturday⟧.

Deputy Health Minister Irada Quvan said ⟦j:there was no sign of cholera in the shelters⟧. ⟦k:Wells in Merzun should not be used before mid-May⟧, she said.

Asked if the embankment had been attacked, Ordubey did not repeat ⟪the Interior Ministry's suggestion that armed men of the Yelan Tau Movement (YTM) were to blame#negated cue, no claim⟫. "⟦l:I am a man for turbines. Ask the men for handcuffs,⟧" he said.

The dam failed before dawn on Tuesday after a week of rain.
---
a i | the head of Zhermala's emergencies committee = per:starvand | said | a news conference | stated | occ=presser20 role="head of Zhermala's emergencies committee"
b d | Selim Tarvand = per:starvand | told | a news conference in the gymnasium of a school in Merzun | stated | occ=presser20
c i | he = per:starvand | said | a news conference | stated | occ=presser20
d m | Energy Minister Jahan Ordubey = per:ordubey | said | a news conference | stated | occ=presser20 role="Energy Minister"
e i | He = per:ordubey | repeated | a news conference | stated | occ=presser20 role="Energy Minister"
f i | the engineer = anon:Zhermhydro shift engineer | told | Meridian | stated | role="Zhermhydro shift engineer"
g d | the engineer = anon:Zhermhydro shift engineer | said | Meridian | stated | role="Zhermhydro shift engineer"
h m | he = per:starvand | told | reporters | forecast | occ=presser20 hedges="almost certainly"
i i | he = per:starvand | told | reporters | forecast | occ=presser20 hedges=would
j i | Deputy Health Minister Irada Quvan = per:quvan | said | a news conference | stated | occ=presser20 role="Deputy Health Minister"
k i | she = per:quvan | said | a news conference | stated | occ=presser20 role="Deputy Health Minister"
l d | he = per:ordubey | said | a news conference | stated | occ=presser20
