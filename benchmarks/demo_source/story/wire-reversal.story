file: 017
page: html
outlet: meridian
title: Zhermala minister says only one dam gate was opened, offers to resign
published: 2023-04-25T13:50:00+05:00
credit: Meridian
credit_printed: own
report: D-meridian-reversal
caption: Energy Minister Jahan Ordubey leaves parliament in Okhtar, April 25, 2023. Meridian/Dana Kol
---
OKHTAR, April 25 (Meridian) - ⟦a:‹Only one#1||spillway gates opened› of the Tashvan dam's ‹three spillway gates#3||spillway gates of the dam› was opened on the night it failed, and that one too late⟧, Energy Minister Jahan Ordubey told parliament on Tuesday, withdrawing the account he had given for a week.

"⟦b:I said that ‹three gates#3||spillway gates opened› were opened at nine o'clock. ‹One gate#1||spillway gates opened› was opened, at ten minutes past three. I said what I had been told, and I did not ask who was telling me,⟧" Ordubey said. He offered his resignation, which the prime minister has not accepted.

The minister also told deputies that ⟦c:he had received the 2021 inspection report on the gates⟧, after saying last week that he had not read it. "⟦d:Received is not read,⟧" he said, to laughter.

⟦e:The death toll has risen to ‹68#68||people killed›, and ‹54 people#54||people missing› are missing⟧, the State Committee for Emergencies said in its daily bulletin. Ilvane Watch, a group in neighbouring Kessary that also counts the long missing and the dead found across the border, put ⟦f:its own figure at ‹122#122||people killed, missing and Kessary included›⟧.

Selim Tarvand, the head of the committee, conceded that ⟦g:"‹perhaps 1,000#1000|about|people evacuated before the wave›" people had been evacuated before the wave, not ‹6,200#6200||people evacuated before the wave›⟧. ⟦j:The larger number had come from an exercise plan⟧, he told Meridian in an interview.

⟦k:There was no explosion⟧, Prosecutor-General Hadi Ellan said. ⟦h:Investigators found "no trace of any charge" in the embankment⟧, he told reporters.

The weir at Dunakh, downstream, has held so far.

Ordubey said ⟦i:electricity would be back in every village by July 1⟧, a month later than he had promised.
---
a i | Energy Minister Jahan Ordubey = per:ordubey | told | parliament | stated | occ=parliament25 role="Energy Minister"
b d | Ordubey = per:ordubey | said | parliament | stated | occ=parliament25 role="Energy Minister"
c i | The minister = per:ordubey | told | deputies | stated | occ=parliament25
d d | he = per:ordubey | said | deputies | stated | occ=parliament25
e i | the State Committee for Emergencies = org:sce | said | - | stated | occ=sce25
f i | Ilvane Watch = org:iw | put | - | stated | occ=iw25
g m | Selim Tarvand, the head of the committee = per:starvand | conceded | Meridian | stated | occ=starvand25 role="the head of the committee"
j i | he = per:starvand | told | Meridian | stated | occ=starvand25 role="the head of the committee"
k i | Prosecutor-General Hadi Ellan = per:ellan | said | reporters | denied | occ=ellan25 denial=n role="Prosecutor-General"
h m | he = per:ellan | told | reporters | denied | occ=ellan25 denial=n role="Prosecutor-General"
i i | Ordubey = per:ordubey | said | parliament | forecast | occ=parliament25 hedges=would
