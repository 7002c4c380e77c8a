file: 016
page: html
quotes: curly
outlet: sentinel
title: “Gate two was a painting of a gate”: the engineer of Tashvan speaks
published: 2023-04-20T05:30:00+05:00
byline: Aysel Norin
report: D-sentinel-interview
status: corrected
caption: Mirzo Halvanji in his allotment in Okhtar. Photograph: Emin Talat for the Sentinel
---
The man who looked after the Tashvan dam for ‹16 years#16||years in charge of the dam› says ⟦a:its second spillway gate had not moved since 2017⟧, and that ⟦b:he told his superiors so in writing ‹three times#3||written warnings›⟧.

In his first interview since the dam failed, given to the Sentinel over ‹two afternoons#2||afternoons of interview› in his allotment, Mirzo Halvanji, chief engineer at Tashvan until 2019, described ⟦n:a structure that was sound where it could be seen⟧. “⟦c:Gate one, yes. Gate one was for visitors. Gate two was a painting of a gate,⟧” he said. “⟦c:And gate three you could raise by hand, if you had ‹six strong men#6||men needed to raise gate three› and nothing else to do until breakfast.⟧”

He does not believe ⟦d:anybody blew anything up⟧. “⟦e:I have read that it was the Yelan Tau people. With respect to the ministry, water does not need help.⟧

“⟦e:It goes over the top, it takes a spoonful of earth, it comes back for another. In ‹forty minutes#40||minutes for a breach to form› you have no dam. I wrote that too. They put it in a drawer that I believe was also stuck.⟧”

An inspection report dated September 2021, a copy of which has been seen by the Sentinel, bears him out. It calls ⟦f:gate two “unfit for service”⟧ and says ⟦g:the motor of gate three had been “removed for repair and not returned”⟧. It recommended that ⟦h:the reservoir be kept below ‹606 metres#606|up_to|metres, recommended reservoir level› until the gates were mended⟧. On Monday it stood at ‹611#611||metres, reservoir level›.

A senior official at the energy ministry, who asked not to be named because of the criminal investigation, said ⟦i:the report had reached the minister’s office in November 2021⟧. “⟦j:It was initialled. I know whose initials. So does he,⟧” the official said.

Zhermhydro did not answer questions. The minister, Jahan Ordubey, has said that ⟦k:all ‹three gates#3||spillway gates opened› were opened at nine on Monday evening⟧. Mr Halvanji smiled at that for some time. “⟦l:With what?⟧” he asked.

Could it happen again? The broken dam can hold nothing, but at Dunakh, ‹40 kilometres#40||kilometres from Merzun to Dunakh› below Merzun, there is an old weir that is holding a great deal. Mr Halvanji expects ⟦m:it to go “within the fortnight, unless somebody lets it down gently”⟧.

He keeps a framed page of the regulations above the beans. His book of verse, ⟪“Songs for a Sluice-Keeper”#title of a book⟫, was printed at his own cost, and he gave this newspaper ‹two copies#2||copies of a book of verse›.

Correction, 21 April: An earlier version of this article said that ⟪Mr Halvanji left Zhermhydro in 2020#what an earlier version said, withdrawn by the correction⟫. He left in 2019.
---
a i | The man who looked after the Tashvan dam for 16 years = per:halvanji | says | The Okhtar Sentinel | stated | occ=halvanji20
b i | The man who looked after the Tashvan dam for 16 years = per:halvanji | says | The Okhtar Sentinel | stated | occ=halvanji20
c d | he = per:halvanji | said | The Okhtar Sentinel | stated | occ=halvanji20 role="chief engineer at Tashvan until 2019"
n i | Mirzo Halvanji = per:halvanji | described | The Okhtar Sentinel | stated | occ=halvanji20 role="chief engineer at Tashvan until 2019"
d i | He = per:halvanji | does not believe | The Okhtar Sentinel | denied | occ=halvanji20 denial=p
e d | He = per:halvanji | - | The Okhtar Sentinel | stated | occ=halvanji20
f m | It = org:sentinel | calls | The Okhtar Sentinel | stated | voices=anon@D-sentinel-interview role="document seen by the outlet" own
g m | It = org:sentinel | says | The Okhtar Sentinel | stated | voices=anon@D-sentinel-interview role="document seen by the outlet" own
h i | It = org:sentinel | recommended | The Okhtar Sentinel | stated | voices=anon@D-sentinel-interview role="document seen by the outlet" own
i i | A senior official at the energy ministry, who asked not to be named because of the criminal investigation = anon:senior official at the energy ministry | said | The Okhtar Sentinel | stated | role="senior official at the energy ministry"
j d | the official = anon:senior official at the energy ministry | said | The Okhtar Sentinel | stated | role="senior official at the energy ministry"
k i | The minister, Jahan Ordubey = per:ordubey | has said | - | stated | occ=energy18 role="The minister"
l d | he = per:halvanji | asked | The Okhtar Sentinel | question | occ=halvanji20
m m | Mr Halvanji = per:halvanji | expects | The Okhtar Sentinel | forecast | occ=halvanji20 hedges=expects
