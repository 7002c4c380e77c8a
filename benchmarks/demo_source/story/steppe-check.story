file: 008
page: html
outlet: steppe
title: The explosion that two newsrooms heard from each other
published: 2023-04-22T11:00:00+04:00
byline: Orla Vint
report: D-steppe-check
---
Did something blow up at Tashvan? We spent ‹two days#2||days spent on the check› looking for the first person to say so, and we have not found one.

⟦a:Sorqan Online had the blast from the Daily Flash, and the Daily Flash had it from Sorqan Online⟧. Each page names the other as its source. ⟦b:The earliest copy that we could find, on the portal's own server, was saved at 8:40 a.m. on Wednesday, before the newspaper had printed a word⟧. How the portal could quote a report that did not yet exist, its editor, Rufat Ganzor, could not tell us. "⟦c:A boy brought it, from the telephone,⟧" he said.

By Friday the Interior Ministry was citing "⟪numerous media reports#words of another quoted as an object of the check⟫". They were these.

The seismographs of Okhtar Polytechnic are ‹31 kilometers#31||kilometres from seismographs to dam› from the dam. ⟦d:They show no explosion on Tuesday morning⟧, said Nurane Tarvand, who reads them. (She is not related to Selim Tarvand of the State Committee for Emergencies.) "⟦e:We see quarry shots from ‹60 kilometers#60||kilometres at which quarry shots are recorded›. We would have seen this,⟧" she told Steppe Monitor.

The Yelan Tau Movement, a rebel group in the Sorqan highlands, denies that ⟦f:it attacked the dam⟧. "⟦g:Our own people drink from that river. We were ‹90 kilometers#90||kilometres from the fighters to the dam› away and we heard it on the radio,⟧" its spokesman, Barzu Ilkan, said by satellite telephone. The YTM has attacked power lines before, most recently in 2021, and said so at the time.

None of this proves that there was no bang. People in the gorge heard a roar, and some of them call it ⟦h:a crack⟧. Water that takes a wall away is not silent. But a crack is not a charge, and ‹two pages#2||pages that cite each other› that cite each other are not ‹two witnesses#2||witnesses›.

The Flash did not answer our questions. Its poll, at the last look, stood at ‹58 percent#58||percent of poll votes for a bomb› for the bomb.
---
a i | We = org:steppe | - | - | stated | own role="own tracing"
b i | we = org:steppe | could find | - | stated | own role="own tracing"
c d | its editor, Rufat Ganzor = per:ganzor | said | Steppe Monitor | stated | occ=ganzor22 role=editor
d i | Nurane Tarvand, who reads them = per:ntarvand | said | Steppe Monitor | stated | occ=ntar22
e d | she = per:ntarvand | told | Steppe Monitor | stated | occ=ntar22
f i | The Yelan Tau Movement = org:ytm | denies | - | denied | occ=ytm22 denial=p
g d | its spokesman, Barzu Ilkan = per:ilqan | said | - | stated | occ=ytm22 role=spokesman
h i | some of them = anon:people in the gorge | call | - | stated | -
