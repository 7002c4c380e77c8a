file: 020
page: txt
outlet: zta
title: State Committee refutes unreliable data of foreign organization
published: 2023-04-21T19:30:00+05:00
credit: ZTA
credit_printed: own
report: D-zta-count
tight: yes
top: Zhermalan Telegraph Agency\nZH | EN | RU\nMain page / Society\n21.04.2023 19:30
under: author_id=0 section=society print=1
foot: Version for print\nWhen using our materials a reference to the Agency is obligatory. Reception: room 214, working days.\nExchange rates USD 47.10 EUR 51.62
---
OKHTAR, April 21 /ZTA/. ⟦p:The State Committee for Emergencies categorically denies that ⟦a:‹117 persons#117||people killed, missing and Kessary included› perished as a result of the events at the Tashvan hydroelectric complex⟧⟧, the Committee's press service told ZTA.

"⟦b:As of 18:00 on April 21, ‹57 persons#57||people killed› have perished. This number has not changed,⟧" the Committee said in a statement. "⟦c:A missing person is a missing person. To bury him in advance is a sin and a violation of the instruction.⟧"

The Committee notes that ⟦d:persons found on the territory of the neighbouring state "are the statistics of the neighbouring state"⟧. The search is being carried out by ‹1,150 rescuers#1150||rescuers› with ‹38 boats#38||boats› and ‹two helicopters#2||helicopters›.

The organization ⟪"Ilvane Watch"#name of an organisation in quotation marks⟫ is not registered in Zhermala. Its publications have repeatedly caused bewilderment.

Meanwhile the investigation of the criminal case continues. ⟦e:Numerous media reports of ⟦n:an explosion⟧ confirm the version of sabotage by the organization Yelan Tau⟧, the spokesman of the Ministry of Internal Affairs, T. Besk, told a briefing. ⟦f:The version is "a priority"⟧, he emphasized. The spokesman did not name ⟪the media he had in mind#a speech event without content⟫.

At the request of residents, the Ministry of Culture will hold a day of song in Merzun after the end of the mourning. ⟦g:The situation is under full control⟧, the Committee stressed. Payments of ‹5,000 tumen#5000||tumen paid to each family› to each affected family have begun in ‹three districts#3||districts where payments began›, and a telephone of trust is open during working hours.
---
a i | The State Committee for Emergencies = org:sce | denies | - | denied | occ=sce21 denial=p
p i | the Committee's press service = org:sce | told | ZTA | denied | occ=sce21 denial=n
b d | the Committee = org:sce | said | - | stated | occ=sce21
c d | the Committee = org:sce | said | - | stated | occ=sce21
d m | The Committee = org:sce | notes | - | stated | occ=sce21
e i | the spokesman of the Ministry of Internal Affairs, T. Besk = per:besk | told | a briefing | stated | occ=int21 role="spokesman of the Ministry of Internal Affairs"
n i | Numerous media reports = anon:numerous media reports | reports | - | stated | voices=none
f m | he = per:besk | emphasized | a briefing | stated | occ=int21 role="spokesman of the Ministry of Internal Affairs"
g i | the Committee = org:sce | stressed | - | stated | occ=sce21
