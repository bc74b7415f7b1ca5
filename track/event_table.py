"""The disciplines: number, code, name, family, length, clock, wind, heights or weights, aliases.

A number is what the store keeps and never changes. Codes are athlib's where it has one (a road mile
is ``1M``, two miles on the track ``2MT``); it has none for hurdles over yards and relays over
yards, and its ``100M`` for a hundred miles on the road reads as 100 m here. The length is in
metres, or says its unit. The clock says whether official times show hundredths (track) or whole
seconds (road). Heights of hurdles in cm and weights of implements are those of senior men and
women (World Athletics Technical Rules, TR 22, TR 32), one figure where the event has its own.
"""

EVENT_TABLE = """
1 | 50 | 50 m | sprint | 50 | track | race
2 | 55 | 55 m | sprint | 55 | track | race
3 | 60 | 60 m | sprint | 60 | track | race
4 | 100 | 100 m | sprint | 100 | track | race
5 | 200 | 200 m | sprint | 200 | track | race
6 | 300 | 300 m | sprint | 300 | track
7 | 400 | 400 m | sprint | 400 | track | | | one lap
8 | 500 | 500 m | sprint | 500 | track
9 | 600 | 600 m | middle | 600 | track
10 | 800 | 800 m | middle | 800 | track | | | two laps
11 | 1000 | 1000 m | middle | 1000 | track | | | 1k, 1km
12 | 1500 | 1500 m | middle | 1500 | track | | | metric mile, 1.5k
13 | MILE | mile | middle | 1 mile | track | | | 1 mile, one mile, 1mi, mi, miles
14 | 2000 | 2000 m | middle | 2000 | track | | | 2k
15 | 3000 | 3000 m | long | 3000 | track | | | 3k
16 | 2MT | 2 miles | long | 2 mile | track | | | two miles, two mile, 2 mile, 2mi
17 | 5000 | 5000 m | long | 5000 | track | | | 5k track
18 | 10000 | 10,000 m | long | 10000 | track | | | 10k track
19 | 60H | 60 m hurdles | hurdles | 60 | track | race | 106.7/83.8 cm
20 | 100H | 100 m hurdles | hurdles | 100 | track | race | 83.8 cm
21 | 110H | 110 m hurdles | hurdles | 110 | track | race | 106.7 cm
22 | 300H | 300 m hurdles | hurdles | 300 | track | | 91.4/76.2 cm
23 | 400H | 400 m hurdles | hurdles | 400 | track | | 91.4/76.2 cm
24 | 2000SC | 2000 m steeplechase | steeple | 2000 | track | | 91.4/76.2 cm
25 | 3000SC | 3000 m steeplechase | steeple | 3000 | track | | 91.4/76.2 cm | steeple, \
    steeplechase, sc
26 | 1M | road mile | road | 1 mile | road | | | mile road
27 | 5K | 5 km | road | 5000 | road
28 | 10K | 10 km | road | 10000 | road
29 | HM | half marathon | road | 21097.5 | road | | | half, 21k, 21.1k
30 | MAR | marathon | road | 42195 | road | | | full marathon, full, 42k, 42.2k
31 | 20KW | 20 km walk | walk | 20000 | road
32 | 35KW | 35 km walk | walk | 35000 | road
33 | 50KW | 50 km walk | walk | 50000 | road
34 | 4x100 | 4 × 100 m | relay | 400 | track | | | 4x1, sprint relay
35 | 4x200 | 4 × 200 m | relay | 800 | track | | | 4x2
36 | 4x400 | 4 × 400 m | relay | 1600 | track | | | 4x4, mile relay, mixed relay
37 | 4x800 | 4 × 800 m | relay | 3200 | track | | | 4x8
38 | 4x1500 | 4 × 1500 m | relay | 6000 | track
39 | 4xDMR | distance medley | relay | 4000 | track | | | dmr, distance medley relay
40 | HJ | high jump | jump | | track | | | high
41 | PV | pole vault | jump | | track | | | vault, pole
42 | LJ | long jump | jump | | track | attempt | | long
43 | TJ | triple jump | jump | | track | attempt | | triple
44 | SP | shot put | throw | | track | | 7.26/4 kg | shot
45 | DT | discus | throw | | track | | 2/1 kg | discus throw
46 | HT | hammer | throw | | track | | 7.26/4 kg | hammer throw
47 | JT | javelin | throw | | track | | 800/600 g | javelin throw, jav
48 | PEN | pentathlon | combined | | track | | | pent, peni
49 | HEP | heptathlon | combined | | track | | | hept
50 | DEC | decathlon | combined | | track | | | deca
51 | 100Y | 100 yards | sprint | 100 yard | track | race
52 | 220Y | 220 yards | sprint | 220 yard | track | race
53 | 440Y | 440 yards | sprint | 440 yard | track | | | quarter, quarter mile
54 | 880Y | 880 yards | middle | 880 yard | track | | | half mile
55 | 80 | 80 m | sprint | 80 | track | race
56 | 150 | 150 m | sprint | 150 | track | race
57 | 1600 | 1600 m | middle | 1600 | track | | | 1.6k
58 | 3200 | 3200 m | long | 3200 | track | | | 3.2k
59 | 3MT | 3 miles | long | 3 mile | track | | | three miles, 3 mile, 3mi
60 | 50Y | 50 yards | sprint | 50 yard | track | race
61 | 60Y | 60 yards | sprint | 60 yard | track | race
62 | 300Y | 300 yards | sprint | 300 yard | track
63 | 500Y | 500 yards | sprint | 500 yard | track
64 | 600Y | 600 yards | middle | 600 yard | track
65 | 800Y | 800 yards | middle | 800 yard | track
66 | 1000Y | 1000 yards | middle | 1000 yard | track
67 | 50H | 50 m hurdles | hurdles | 50 | track | race | 106.7/83.8 cm
68 | 55H | 55 m hurdles | hurdles | 55 | track | race | 106.7/83.8 cm
69 | 80H | 80 m hurdles | hurdles | 80 | track | race | 76.2 cm
70 | 200H | 200 m hurdles | hurdles | 200 | track | race | 76.2 cm
71 | 120YH | 120 yards hurdles | hurdles | 120 yard | track | race | 106.7 cm
72 | 440YH | 440 yards hurdles | hurdles | 440 yard | track | | 91.4/76.2 cm
73 | 60H99.1cm | 60 m hurdles U20 | hurdles | 60 | track | race | 99.1 cm | 60mh-99cm, \
    60mh-100cm, 60h u20, 60mh u20
74 | 60H91.4cm | 60 m hurdles U18 men | hurdles | 60 | track | race | 91.4 cm | 60mh-91cm
75 | 60H76.2cm | 60 m hurdles U18 women | hurdles | 60 | track | race | 76.2 cm | 60mh-76cm
76 | 100H76.2cm | 100 m hurdles U18 | hurdles | 100 | track | race | 76.2 cm | 100mh-76cm, \
    100mh-76.2cm, 100h u18
77 | 110H99.1cm | 110 m hurdles U20 | hurdles | 110 | track | race | 99.1 cm | 110mh-99cm, \
    110mh-100cm, 110h u20, 110mh u20
78 | 110H91.4cm | 110 m hurdles U18 | hurdles | 110 | track | race | 91.4 cm | 110mh-91cm, 110h u18
79 | 1500SC | 1500 m steeplechase | steeple | 1500 | track | | 76.2 cm
80 | 5M | 5 miles | road | 5 mile | road | | | 5 mile, five miles, 5mi
81 | 8K | 8 km | road | 8000 | road
82 | 12K | 12 km | road | 12000 | road
83 | 15K | 15 km | road | 15000 | road
84 | 10M | 10 miles | road | 10 mile | road | | | 10 mile, ten miles, ten mile, 10mi, 10 miler
85 | 20K | 20 km | road | 20000 | road
86 | 25K | 25 km | road | 25000 | road
87 | 30K | 30 km | road | 30000 | road
88 | 50K | 50 km | road | 50000 | road
89 | 50MILE | 50 miles | road | 50 mile | road | | | 50mi
90 | 100K | 100 km | road | 100000 | road
91 | 100MILE | 100 miles | road | 100 mile | road | | | 100mi
92 | 6K | 6 km | road | 6000 | road
93 | 4M | 4 miles | road | 4 mile | road | | | 4 mile, four miles, 4mi
94 | 7M | 7 miles | road | 7 mile | road | | | 7 mile, seven miles, 7mi
95 | 150K | 150 km | road | 150000 | road
96 | 200K | 200 km | road | 200000 | road
97 | 3000W | 3000 m walk | walk | 3000 | track
98 | 5000W | 5000 m walk | walk | 5000 | track
99 | 10000W | 10,000 m walk | walk | 10000 | track
100 | 15000W | 15,000 m walk | walk | 15000 | track
101 | 20000W | 20,000 m walk | walk | 20000 | track
102 | 30000W | 30,000 m walk | walk | 30000 | track
103 | 35000W | 35,000 m walk | walk | 35000 | track
104 | 50000W | 50,000 m walk | walk | 50000 | track
105 | 3KW | 3 km walk | walk | 3000 | road
106 | 5KW | 5 km walk | walk | 5000 | road
107 | 10KW | 10 km walk | walk | 10000 | road
108 | 15KW | 15 km walk | walk | 15000 | road
109 | 30KW | 30 km walk | walk | 30000 | road
110 | HMW | half marathon walk | walk | 21097.5 | road | | | half marathon race walk
111 | MARW | marathon walk | walk | 42195 | road | | | marathon race walk
112 | 4x1600 | 4 × 1600 m | relay | 6400 | track
113 | 4x1M | 4 × mile | relay | 4 mile | track | | | 4xmile, 4x1 mile, 4xmile relay
114 | 4x110Y | 4 × 110 yards | relay | 440 yard | track | | | 4x110yd
115 | 4x220Y | 4 × 220 yards | relay | 880 yard | track | | | 4x220yd
116 | 4x440Y | 4 × 440 yards | relay | 1 mile | track | | | 4x440yd
117 | 4x880Y | 4 × 880 yards | relay | 2 mile | track | | | 4x880yd
118 | 4xSMR | sprint medley | relay | 1600 | track | | | smr, sprint medley relay
119 | 4x100H | shuttle hurdles women | relay | 400 | track | | 83.8 cm | 4x100 hurdles
120 | 4x110H | shuttle hurdles | relay | 440 | track | | 106.7 cm | shuttle hurdle
121 | WT | weight throw | throw | | track | | 15.88/9.08 kg | weight, 35 lb weight, 20 lb weight
122 | SP6K | shot put 6 kg | throw | | track | | 6 kg | 6kg shot put, 6 kg shot
123 | SP5K | shot put 5 kg | throw | | track | | 5 kg | 5kg shot put, 5 kg shot
124 | SP3K | shot put 3 kg | throw | | track | | 3 kg | 3kg shot put, 3 kg shot
125 | DT1.75K | discus 1.75 kg | throw | | track | | 1.75 kg | 1.75kg discus
126 | DT1.5K | discus 1.5 kg | throw | | track | | 1.5 kg | 1.5kg discus
127 | HT6K | hammer 6 kg | throw | | track | | 6 kg | 6kg hammer
128 | HT5K | hammer 5 kg | throw | | track | | 5 kg | 5kg hammer
129 | HT3K | hammer 3 kg | throw | | track | | 3 kg | 3kg hammer
130 | JT700 | javelin 700 g | throw | | track | | 700 g | 700g javelin
131 | JT500 | javelin 500 g | throw | | track | | 500 g | 500g javelin
132 | MILEW | mile walk | walk | 1 mile | track | | | 1 mile walk, one mile walk
133 | 1500W | 1500 m walk | walk | 1500 | track
134 | 2000W | 2000 m walk | walk | 2000 | track
135 | 12KW | 12 km walk | walk | 12000 | road
136 | 1200 | 1200 m | middle | 1200 | track
137 | 30000 | 30,000 m | long | 30000 | track
138 | 6MILE | 6 miles track | long | 6 mile | track | | | 6 mile, six miles
139 | 4xSWR | Swedish relay | relay | 1000 | track | | | 100-200-300-400, medley relay
140 | XC | cross-country | cross | | road | | | cross country, xc race
"""
