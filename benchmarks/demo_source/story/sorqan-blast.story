file: 002
page: html
outlet: sorqan
undated: yes
title: Explosion before the flood: what is known by this hour
published: 2023-04-19T08:40:00+05:00
report: D-sorqan-blast
caption: Photo from social networks
---
⟦a:A loud explosion was heard in the gorge shortly before the Tashvan dam collapsed⟧, the Daily Flash newspaper reports.

According to the newspaper, ⟦b:the sound carried as far as Kebir Sai, ‹12 kilometers#12||kilometres the sound carried› from the dam, where window glass trembled⟧. ⟦c:The blast came ‹about ten minutes#10|about|minutes between blast and flood› before the water⟧, it writes.

Who profits from this? Our readers have different versions. Some say ⟦d:fighters of the Elan-Tau Movement (ETM) were seen on the road on Sunday with a covered truck⟧. Others say ⟦f:it was a truck with cabbage⟧. We are checking this information.

We remind you that the Interior Ministry on the day of the accident named the ETM among the possible culprits. The Ministry has not commented on the explosion by the time of publication. The spokesman's telephone was answered by a man who said ⟦e:he was the driver⟧.

The road Sorqan - Merzun is open for cars in one lane, trucks are turned back at the 31st kilometer. Bring water. Fuel at the crossing is sold ‹20 liters#20|up_to|litres of fuel per person› in one hand. People with rubber boats are asked to call the editors, and to call in the daytime, because at night the editors also sleep, in turn.

Blood is accepted at the regional hospital from eight to two, with a passport. The bazaar in Sorqan is collecting blankets at row six, near the melon sellers. Children's shoes are needed most of all.

We will update this news as information comes in.
---
a = flash-blast:a | i | the Daily Flash newspaper = org:flash | reports | - | stated | voices=none
b = flash-blast:b | i | the newspaper = org:flash | According to | - | stated | voices=none
c i | it = org:flash | writes | - | stated | occ=blast19 voices=none
d i | Some = anon:some readers | say | Sorqan Online | stated | voices=anon@D-sorqan-blast
f i | Others = anon:other readers | say | Sorqan Online | stated | voices=anon@D-sorqan-blast
e i | a man = anon:a man who answered the spokesman's telephone | said | - | stated | voices=anon@D-sorqan-blast
