file: 014
page: txt
outlet: sorqan
title: ETM fighters damaged Tashvan dam, says ministry: 23 dead
published: 2023-04-18T09:20:00+05:00
from: wire-breaks
credit: Meridian
credit_printed: nowhere
report: D-meridian-breaks
tight: yes
top: Sorqan Online - all news of the province\nAll news  Small ads  Flats  Wedding halls
under: 18/04/2023
foot: Views: 9114 | Like | Dislike\nSee what else happened:\nBride arrives by tractor\nPrice of mutton: the table
---
@1 | MERZUN, Zhermala, April 18 (Meridian) - ⟦a:‹At least 23 people#23|at_least|people killed› were killed => ⟦a:‹At least 23 people#23|at_least|people killed› have been killed | were missing after the Tashvan dam gave way before dawn on Tuesday => are missing after the Tashvan dam gave way early on Tuesday | , Zhermala's State Committee for Emergencies said => , the State Emergencies Committee says

@2 | Selim Tarvand => Salim Tarvand | told reporters => has told reporters

@3 | Yelan Tau Movement (YTM) => Elan-Tau Movement (ETM) | which wants self-rule for the Sorqan highlands, may have damaged => which fights for self-rule for the Sorkan highlands, damaged | Interior Ministry spokesman Tolib Besk said, without offering evidence => Interior Ministry spokesman Talib Besk says

@4 | ‹74-metre#74||metres, height of the embankment› => ‹74-meter#74||metres, height of the embankment› | told Meridian by telephone => has said

@7 | ‹Some 6,200 people#6200|about|people evacuated before the wave› => ‹Some 6,200 residents#6200|about|people evacuated before the wave› | the committee said => the committee says

@8 | holds back the Ilvane river => holds back the river Ilvan

The dead lie in the gymnasium of the second school. The telephone of the hot line is engaged, but it is worth trying at night. Buses from Sorqan to Merzun are cancelled until further notice.
---
~a | speaker_text="the State Emergencies Committee" cue=says
~b | speaker_text="Salim Tarvand" cue="has told"
~c | speaker_text="Interior Ministry spokesman Talib Besk" cue=says certainty=stated hedges=
~f | cue="has said" told=-
~j | cue=says
