"""The disciplines: number, code, name, family, length, clock, wind, heights or weights, aliases.

A number is what the store keeps and never changes. Codes are athlib's where it has one (a road mile
is ``1M``, two miles on the track ``2MT``); it has none for hurdles over yards and relays over
yards, and its ``100M`` for a hundred miles on the road reads as 100 m here. The length is in
metres, or says its unit. The clock says whether official times show hundredths (track) or whole
seconds (road). Heights of hurdles in cm and weights of implements are those of senior men and
women (World Athletics Technical Rules, TR 22, TR 32), one figure where the event has its own.
"""

EVENT_TABLE = """
1 | 50 | 50 m | sprint | 50 | track
2 | 55 | 55 m | sprint | 55 | track
3 | 60 | 60 m | sprint | 60 | track
4 | 100 | 100 m | sprint | 100 | track | race | | 100 dash
5 | 200 | 200 m | sprint | 200 | track | race | | 200 dash
6 | 300 | 300 m | sprint | 300 | track
7 | 400 | 400 m | sprint | 400 | track | | | quarter, one lap
8 | 500 | 500 m | sprint | 500 | track
9 | 600 | 600 m | middle | 600 | track
10 | 800 | 800 m | middle | 800 | track | | | two laps
11 | 1000 | 1000 m | middle | 1000 | track | | | 1k
12 | 1500 | 1500 m | middle | 1500 | track | | | metric mile, 1.5k
13 | MILE | mile | middle | 1 mile | track | | | 1 mile, one mile, 1mi, mi, miles
14 | 2000 | 2000 m | middle | 2000 | track | | | 2k
15 | 3000 | 3000 m | long | 3000 | track | | | 3k
16 | 2MT | 2 miles | long | 2 mile | track | | | two miles, two mile, 2 mile, 2mi
17 | 5000 | 5000 m | long | 5000 | track | | | 5k track
18 | 10000 | 10,000 m | long | 10000 | track | | | 10k track
19 | 60H | 60 m hurdles | hurdles | 60 | track | | 106.7/83.8 cm | 60mh, 60 hurdles
20 | 100H | 100 m hurdles | hurdles | 100 | track | race | 83.8 cm | 100mh, 100 hurdles
21 | 110H | 110 m hurdles | hurdles | 110 | track | race | 106.7 cm | 110mh, 110 hurdles
22 | 300H | 300 m hurdles | hurdles | 300 | track | | 91.4/76.2 cm | 300mh, 300 hurdles
23 | 400H | 400 m hurdles | hurdles | 400 | track | | 91.4/76.2 cm | 400mh, 400 hurdles
24 | 2000SC | 2000 m steeplechase | steeple | 2000 | track | | 91.4/76.2 cm | 2000msc, \
    2k steeple, 2000 steeple, 2000m steeple
25 | 3000SC | 3000 m steeplechase | steeple | 3000 | track | | 91.4/76.2 cm | 3000msc, \
    steeple, steeplechase, 3k steeple, 3000 steeple, 3000m steeple, 3000st, sc
26 | 1M | road mile | road | 1 mile | road | | | mile road, road 1 mile
27 | 5K | 5 km | road | 5000 | road | | | 5km road, 5k road, road 5k
28 | 10K | 10 km | road | 10000 | road | | | 10km road, 10k road, road 10k
29 | HM | half marathon | road | 21097.5 | road | | | half
30 | MAR | marathon | road | 42195 | road | | | full marathon
31 | 20KW | 20 km walk | walk | 20000 | road | | | 20km race walk, 20k walk
32 | 35KW | 35 km walk | walk | 35000 | road | | | 35km race walk, 35k walk
33 | 50KW | 50 km walk | walk | 50000 | road | | | 50km race walk, 50k walk
34 | 4x100 | 4 × 100 m | relay | 400 | track | | | 4x1, 4x100 relay, sprint relay
35 | 4x200 | 4 × 200 m | relay | 800 | track | | | 4x2, 4x200 relay
36 | 4x400 | 4 × 400 m | relay | 1600 | track | | | 4x4, 4x400 relay, mile relay
37 | 4x800 | 4 × 800 m | relay | 3200 | track | | | 4x8, 4x800 relay
38 | 4x1500 | 4 × 1500 m | relay | 6000 | track | | | 4x1500 relay
39 | 4xDMR | distance medley | relay | 4000 | track | | | dmr, distance medley relay
40 | HJ | high jump | jump | | track | | | high
41 | PV | pole vault | jump | | track | | | vault, pole
42 | LJ | long jump | jump | | track | attempt | | long
43 | TJ | triple jump | jump | | track | attempt | | triple
44 | SP | shot put | throw | | track | | 7.26/4 kg | shot
45 | DT | discus | throw | | track | | 2/1 kg | discus throw
46 | HT | hammer | throw | | track | | 7.26/4 kg | hammer throw
47 | JT | javelin | throw | | track | | 800/600 g | javelin throw, jav
48 | PEN | pentathlon | combined | | track | | | pent
49 | HEP | heptathlon | combined | | track | | | hept
50 | DEC | decathlon | combined | | track | | | deca
51 | 100Y | 100 yards | sprint | 100 yard | track | | | 100 yard, 100yd
52 | 220Y | 220 yards | sprint | 220 yard | track | | | 220 yard, 220yd
53 | 440Y | 440 yards | sprint | 440 yard | track | | | 440 yard, 440yd
54 | 880Y | 880 yards | middle | 880 yard | track | | | 880 yard, 880yd, half mile
55 | 80 | 80 m | sprint | 80 | track
56 | 150 | 150 m | sprint | 150 | track
57 | 1600 | 1600 m | middle | 1600 | track | | | 1.6k
58 | 3200 | 3200 m | long | 3200 | track | | | 3.2k
59 | 3MT | 3 miles | long | 3 mile | track | | | three miles, 3 mile, 3mi
60 | 50Y | 50 yards | sprint | 50 yard | track | | | 50 yard, 50yd
61 | 60Y | 60 yards | sprint | 60 yard | track | | | 60 yard, 60yd
62 | 300Y | 300 yards | sprint | 300 yard | track | | | 300 yard, 300yd
63 | 500Y | 500 yards | sprint | 500 yard | track | | | 500 yard, 500yd
64 | 600Y | 600 yards | middle | 600 yard | track | | | 600 yard, 600yd
65 | 800Y | 800 yards | middle | 800 yard | track | | | 800 yard, 800yd
66 | 1000Y | 1000 yards | middle | 1000 yard | track | | | 1000 yard, 1000yd
67 | 50H | 50 m hurdles | hurdles | 50 | track | | 106.7/83.8 cm | 50mh, 50 hurdles
68 | 55H | 55 m hurdles | hurdles | 55 | track | | 106.7/83.8 cm | 55mh, 55 hurdles
69 | 80H | 80 m hurdles | hurdles | 80 | track | race | 76.2 cm | 80mh, 80 hurdles
70 | 200H | 200 m hurdles | hurdles | 200 | track | | 76.2 cm | 200mh, 200 hurdles
71 | 120YH | 120 yards hurdles | hurdles | 120 yard | track | race | 106.7 cm | 120yd hurdles, \
    120 yard hurdles
72 | 440YH | 440 yards hurdles | hurdles | 440 yard | track | | 91.4/76.2 cm | 440yd hurdles, \
    440 yard hurdles
73 | 60H99.1cm | 60 m hurdles U20 | hurdles | 60 | track | | 99.1 cm | 60mh-99cm, 60h u20
74 | 60H91.4cm | 60 m hurdles U18 men | hurdles | 60 | track | | 91.4 cm | 60mh-91cm
75 | 60H76.2cm | 60 m hurdles U18 women | hurdles | 60 | track | | 76.2 cm | 60mh-76cm
76 | 100H76.2cm | 100 m hurdles U18 | hurdles | 100 | track | race | 76.2 cm | 100mh-76cm, 100h u18
77 | 110H99.1cm | 110 m hurdles U20 | hurdles | 110 | track | race | 99.1 cm | 110mh-99cm, 110h u20
78 | 110H91.4cm | 110 m hurdles U18 | hurdles | 110 | track | race | 91.4 cm | 110mh-91cm, 110h u18
79 | 1500SC | 1500 m steeplechase | steeple | 1500 | track | | 76.2 cm | 1500msc, 1500 steeple
80 | 5M | 5 miles | road | 5 mile | road | | | 5 mile, five miles, 5mi
81 | 8K | 8 km | road | 8000 | road | | | road 8k
82 | 12K | 12 km | road | 12000 | road | | | road 12k
83 | 15K | 15 km | road | 15000 | road | | | road 15k
84 | 10M | 10 miles | road | 10 mile | road | | | 10 mile, ten miles, 10mi
85 | 20K | 20 km | road | 20000 | road | | | road 20k
86 | 25K | 25 km | road | 25000 | road | | | road 25k
87 | 30K | 30 km | road | 30000 | road | | | road 30k
88 | 50K | 50 km | road | 50000 | road | | | road 50k
89 | 50MILE | 50 miles | road | 50 mile | road | | | 50mi
90 | 100K | 100 km | road | 100000 | road | | | road 100k
91 | 100MILE | 100 miles | road | 100 mile | road | | | 100mi
92 | 6K | 6 km | road | 6000 | road | | | road 6k
93 | 4M | 4 miles | road | 4 mile | road | | | 4 mile, four miles, 4mi
94 | 7M | 7 miles | road | 7 mile | road | | | 7 mile, seven miles, 7mi
95 | 150K | 150 km | road | 150000 | road
96 | 200K | 200 km | road | 200000 | road
97 | 3000W | 3000 m walk | walk | 3000 | track | | | 3000mw, 3000 walk, 3000m race walk
98 | 5000W | 5000 m walk | walk | 5000 | track | | | 5000mw, 5000 walk, 5000m race walk
99 | 10000W | 10,000 m walk | walk | 10000 | track | | | 10000mw, 10000 walk, 10000m race walk
100 | 15000W | 15,000 m walk | walk | 15000 | track | | | 15000mw, 15000 walk
101 | 20000W | 20,000 m walk | walk | 20000 | track | | | 20000mw, 20000 walk
102 | 30000W | 30,000 m walk | walk | 30000 | track | | | 30000mw, 30000 walk
103 | 35000W | 35,000 m walk | walk | 35000 | track | | | 35000mw, 35000 walk
104 | 50000W | 50,000 m walk | walk | 50000 | track | | | 50000mw, 50000 walk
105 | 3KW | 3 km walk | walk | 3000 | road | | | 3k walk, 3km race walk
106 | 5KW | 5 km walk | walk | 5000 | road | | | 5k walk, 5km race walk
107 | 10KW | 10 km walk | walk | 10000 | road | | | 10k walk, 10km race walk
108 | 15KW | 15 km walk | walk | 15000 | road | | | 15k walk, 15km race walk
109 | 30KW | 30 km walk | walk | 30000 | road | | | 30k walk, 30km race walk
110 | HMW | half marathon walk | walk | 21097.5 | road | | | half walk, hm walk
111 | MARW | marathon walk | walk | 42195 | road | | | marathon race walk
112 | 4x1600 | 4 × 1600 m | relay | 6400 | track | | | 4x1600 relay
113 | 4x1M | 4 × mile | relay | 4 mile | track | | | 4xmile, 4x1 mile, 4xmile relay
114 | 4x110Y | 4 × 110 yards | relay | 440 yard | track | | | 4x110yd
115 | 4x220Y | 4 × 220 yards | relay | 880 yard | track | | | 4x220yd
116 | 4x440Y | 4 × 440 yards | relay | 1 mile | track | | | 4x440yd
117 | 4x880Y | 4 × 880 yards | relay | 2 mile | track | | | 4x880yd
118 | 4xSMR | sprint medley | relay | 1600 | track | | | smr, sprint medley relay
119 | 4x100H | shuttle hurdles women | relay | 400 | track | | 83.8 cm | 4x100 hurdles
120 | 4x110H | shuttle hurdles | relay | 440 | track | | 106.7 cm | shuttle hurdles relay
121 | WT | weight throw | throw | | track | | 15.88/9.08 kg | weight, 35 lb weight
122 | SP6K | shot put 6 kg | throw | | track | | 6 kg | shot put u20, 6 kg shot
123 | SP5K | shot put 5 kg | throw | | track | | 5 kg | 5 kg shot
124 | SP3K | shot put 3 kg | throw | | track | | 3 kg | 3 kg shot
125 | DT1.75K | discus 1.75 kg | throw | | track | | 1.75 kg | discus u20
126 | DT1.5K | discus 1.5 kg | throw | | track | | 1.5 kg | discus u18
127 | HT6K | hammer 6 kg | throw | | track | | 6 kg | hammer u20
128 | HT5K | hammer 5 kg | throw | | track | | 5 kg | hammer u18
129 | HT3K | hammer 3 kg | throw | | track | | 3 kg | hammer u18 women
130 | JT700 | javelin 700 g | throw | | track | | 700 g | javelin u18
131 | JT500 | javelin 500 g | throw | | track | | 500 g | javelin u18 women
132 | MILEW | mile walk | walk | 1 mile | track | | | 1 mile walk, one mile walk
"""
