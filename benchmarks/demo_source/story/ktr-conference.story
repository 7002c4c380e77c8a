file: 024
page: html
outlet: ktr
title: Tashvan dam: Officials grilled over sirens and gates
published: 2023-04-20T18:10:00+04:00
byline: Kaja Renfeld
place: Merzun
report: D-ktr-conference
caption: The news conference was held between two climbing frames. Image: KTR
---
The officials sat between ‹two climbing frames#2||climbing frames›. The families sat on the floor.

It was the first time since the Tashvan dam broke that anyone from the capital had come to Merzun to answer questions, and for the most part they did not.

"⟦a:We will not stop while there is one name on the wrong page,⟧" emergencies chief Selim Tarvand told the news conference. The page he meant is the school register, in which ⟦b:‹57 people#57||people killed› are now listed as dead⟧, according to his committee.

A woman at the back asked ⟪why no siren had sounded#question by a bystander⟫. Mr Tarvand said ⟦c:the sirens had been tested in January and "were in order at that time"⟧.

"⟦d:Then I am deaf,⟧" said Davut Issenli, the mayor, to applause. He says ⟦e:‹only 900 people#900|up_to|people evacuated before the wave› or fewer were moved before the water came⟧. Mr Tarvand stood by ⟦f:his figure of ‹6,200#6200||people evacuated before the wave›⟧.

The energy minister, Jahan Ordubey, was asked about ⟪newspaper claims that a gate had rusted shut#question by reporters, restated⟫. ⟦g:The gates "worked as they were built to work"⟧, he said, and looked at his watch.

⟦h:I saw ‹two#2||spillway gates seen shut› of the ‹three gates#3||spillway gates of the dam› this morning from the road: both were down, and one had a young birch tree growing in its frame⟧.

There will be another news conference on Saturday.
---
a = wire-conference:b | d | emergencies chief Selim Tarvand = per:starvand | told | the news conference | stated | role="emergencies chief"
b i | his committee = org:sce | according to | - | stated | occ=presser20
c m | Mr Tarvand = per:starvand | said | the news conference | stated | occ=presser20
d d | Davut Issenli, the mayor = per:issenli | said | the news conference | stated | occ=presser20 role="the mayor"
e i | He = per:issenli | says | - | stated | occ=presser20 role="the mayor"
f i | Mr Tarvand = per:starvand | stood by | the news conference | stated | occ=presser20
g m | he = per:ordubey | said | the news conference | stated | occ=presser20 role="The energy minister"
h i | I = org:ktr | saw | - | stated | own role="own observation of the reporter"
