/** Names as people of Java and Indonesia bear them; a list of common ones, kept by hand. */
const NAMES = `
abdul abdullah abdurrahman abidin abizar achmad ade adelia adhi adi adinda aditya adnan afandi afifah afrizal agnes agung agus agustina agustin ahmad
ainun ainur aisyah ajeng akbar akhmad alfiah alfian alfiyah ali alif alifah almira alwi amalia amanda amelia amien amin aminah amir amirudin amiruddin
amri anam ananda andhika andi andika andini andre andreas andri andriani andrianto andriyani anggi anggoro anggraeni anggraini anik anis anisa anissa anita
anjar annisa anny ansori anton antonius anwar ardi ardian ardianto ardiansyah arief arif arifin arini aris arman ariyanto arum aryanto asep ashari asih
asmuni asrofi asror astuti atik atmaja aulia ayu ayuningtyas azis aziz azizah azhar bagas bagaskara bagus bahri bahrudin baihaqi bambang basri basuki
basyir bayu beni benny bernadus betty bima boby budi budiarto budiman budiono budiyono burhan burhanudin caesar cahya cahyadi cahyani cahyo cahyono
candra carmadi carsono caswadi casmadi casmudi casmi casriah castini catur chairul choirul chusnul chandra christian christina cici cindy citra dadang
damar danang dani daniel danu darmaji darmanto darminah darsono daryanto daryono dasuki david dede dedi dedy defi deni denny deny dewi dian diana dika dimas
dina dinda dini dita djoko dodi dodik dody doni donny dwi dyah dzaki edi eddy edy efendi effendi eka eko elis elisa elly elok elvira emi emilia endah endang
endri enggar eni enik eny erlina erlangga erma ernawati erni erna ervina erwin erwanto esti eti etik eva evi evita fadil fadhil fadilah fahmi fahri fahrudin
faisal faishal faizal faizah faizin fajar fajri fandi farah farhan farid farida faridah fatah fatimah fatkhur fatkhurrohman fatoni fatur faturrahman fauzan
fauzi fauziah febri febriana febrianto feby fendi ferdi ferdian ferry fery fifi firda firdaus firmansyah fitri fitria fitriana fitriani fitriyah galang galih
galuh ganjar gatot gilang ginanjar giyarto giyono gufron gunadi gunarto gunawan habib habibah habibi hadi haidar hakim halimah hamdan hamid hamidah hamzah
hana handayani handoko handoyo hani hanif hanifah hanum hardi hardiyanti hariadi harianto hariyadi hariyanto hariyono harjo harjono harmini harni harno
harsono hartati hartini hartono haryadi haryanto haryati haryono hasan hasanah hasyim hastuti helmi hendra hendri hendro hendrik heni henny herawati
heri heriyanto herlambang herlina herman hermawan hermanto herni heru herry hesti hety hidayah hidayat hidayati hilmi himawan husain husein husen husni
husna husnul ibnu ibrahim ida idris ifan iin ika ikhsan ikhwan ilham ilyas imam imas imron ina indah indarti indra indrawati indri indriani indriyani inayah
intan irawan irawati irfan irfandi irma irvan irwan irwanto isa iskandar islamiyah ismail ismanto ismiati isnaini istianah istiqomah isti istikomah ita iwan
iva ivan iyan izza jaelani jafar jainudin jajang jaka jalal jalil jamal jamaludin jamil jamilah jannah jarwo jauhari jayadi jazuli johan joko jono
juari juariah julaeha julia juliana julianto julita jumadi jumaidi jumari jumarni jumiati juminah juminten junaedi junaidi juwariyah juwita kamal kamila
karim karimah karmini karno karsini karsono karsiman karta kartika kartini kartono karyadi karyati karyono kasan kasdi kasim kasiman kasinah kasmadi
kasmini kasmuri kasno kasnadi kastari kaswati khaerul khafid khaerudin khairul khalid khalimah khamid khamim khanifah khasanah khodijah khoerul khoiri
khoirul khoiriyah kholid kholifah kholil kholis khotimah khozin khusnul komar komariyah kristanto kristiani kristina kundori kuntoro kurdi kurnia kurniasih
kurniati kurniawan kurniawati kusaeri kusmiati kusmanto kusnadi kusno kusuma kusumawati kusyanto kuswanto laela laila lailatul laksmi lasmi lasmini lasno
latif latifah lastri leni lestari lia lilik lilis lina linda lisa listiyani luluk lukito lukman lukmanul lusi lusiana lutfi luthfi mabrur madun mahfud
mahfudz mahmud mahmudah maimunah maisaroh malik marfuah margono maria mariana mariani mariyah mariyam marjuki marlina marni marsih marsiti marsono martini
martono marwan maryadi maryam maryani maryati maryono maryanto masduki masfufah masrukhin masrukin masruri mastur masud mastuti masykur maulana mauliddin mawar
meilani meli melati melinda mia mila misbah misbahul misnan mistar mochamad moch mochammad moh mohamad mohammad muchlis muchtar mudrikah mufid mugiono
mugiyono muhaimin muhamad muhammad muhlis muhlisin muhsin muhtadi muhtarom mujahidin mujiati mujib mujiono mujiyanto mujiyati mujiyono mukhlis mukhlisin
mukhtar mukti mulyadi mulyani mulyanto mulyati mulyatno mulyono munawar munawaroh munir munirah muniroh murni mursidi mursid murtini murtono murtadho
musa musafak muslih muslihah muslikhah muslimah muslimin mustakim mustafa mustaqim mustofa mutia mutiara muttaqin muzakki nabila nadia nadya nafi
nafisah naimah najib nana nanang nanda nani nanik narti narsih naryo nasikhin nasir nasrudin nasrul nasrulloh nasuha nasution natalia naufal nela neneng neni
ngatimin ngatiman ngatini ngadiman ngadimin ngadino ngatmi nia niken nina ningrum ningsih nining nita niswatun nofi nofita nova novi novia noviana novita novitasari
nugraha nugroho nunik nunung nur nuraeni nuraini nurcahyo nurdin nurhadi nurhalimah nurhasanah nurhayati nurhidayah nurhidayat nuri nurjanah nurkholis nurlaela
nurlaila nurohman nurrohman nurrohmah nurul nurwahid nurwati nuryadi nuryanti nuryanto nuryati okta oktavia oktaviani oktavian pandu panji parjo parman parmin
parmono parni parsini partini parwati paryati paryono patmi patmini ponidi ponijan ponijo poniman ponimin poniran ponirah poniyem prabowo pradana pramono
prasetya prasetyo prasetio prastiwi pratama pratiwi prayitno prayogo prihatini pripto priyadi priyanto priyatin priyono puji pujiati pujiono
pujiyanto puput purnama purnamasari purnomo purwadi purwaningsih purwanti purwanto purwati purwo purwono puspita puspitasari putra putri qomariyah qomarudin
rachmad rachmat rachmawati raden radit raditya rafi rafli raharjo rahayu rahma rahmad rahman rahmat rahmawati rahmi rahmah raihan rama ramadhan
ramadhani ramlan rangga rani rano rasban rasdi rasidi rasmadi rasmi rasmini rasno rasyid ratih ratna ratnasari ratri redi rejeki rendra rendi rendy reni renny
retno reza ria riadi rian rianto riana riani ridho ridwan rifai rifki rifqi rika rina rini rinto rio risa riska riski risky rita rizal rizka rizki rizky rizqi
robert robi robiah rochmad rochman rodiyah rofi rofiah rofiq rofik rohim rohimah rohmah rohmad rohman rohmat rohmatun rokhim rokhimah rokhman rokhmat romadhon romli roni
ronny rosa rosi rosidah rosidi rosita rosyid rosyidah rouf royani rubiah rubiyah rudi rudianto rudiyanto rudy rukmini rukiyah rumini rumiyati rusdi rusdiyanto
rusli rusman rusmini rusmiati rusnadi rustam rustini ruswanto ruwanto ryan sabar sabri sadikin safii safira safitri safrudin sagiman saiful saifudin saifuddin
sakdiyah sakdullah saliman salim salimah salma salman salsabila samad samijan saminah samiran samsudin samsul samsuri samuel sandi sanjaya santi santoso sanusi
sapto saputra saputri sari sariyah sarjono sarmadi sarmin sarmini sarno sarono sarpan sartini sarwo sarwono sasmito satria satrio satya sekar septi
septian septiana septiani setiadi setiawan setiawati setiyono setyawan setyo setyowati sholeh sholihah sholihin sholikhah sholikhin shofiyah shinta sidiq
sigit silvi silvia slamet slameto selamet sinta siska siswanto siswoyo siswadi siti sobirin sofi sofia sofian sofyan solahudin soleh solekhah solekhan solikhah solikhin solikin
somad sony sopian sriyono sriyati sriyanto subagyo subandi subarjo subari subarkah subekhi subekti subhan subiyanto subiyono subroto sucipto sudarman
sudarmaji sudarmanto sudarmi sudarmono sudarno sudarsih sudarso sudarsono sudaryanto sudaryono sudibyo sudiono sudirman sudiyono sudjarwo sudjono sueb
sugeng sugiarti sugiarto sugiharto sugiman sugino sugiono sugiri sugito sugiyanto sugiyarti sugiyarto sugiyono suhadi suhaeri suhardi suhardjo suharjo suharman
suharni suharno suharsono suharti suhartini suharto suhartono suharyanto suharyono suhendra suherman suhermanto suhud sujadi sujarwo sujatmiko sujatmoko sujiati
sujito sujiyanto sujono sukadi sukamto sukandar sukardi sukarjo sukarman sukarmi sukarni sukarno sukarsih sukarti sukarto sukartini sukaryo sukendar sukesi
sukimah sukiman sukimin sukini sukino sukirah sukirman sukirno sukis sukismi sukisno sukiyah sukmawati sukoco sukron sulaeman sulaiman sulasih sulasmi sulasno
sulastri sulikah sulimah sulis sulistiani sulistiono sulistiyani sulistiyo sulistiyono sulistiyowati sulistyo sulistyowati sulton sumadi sumanto sumardi sumarjo
sumarlan sumarmi sumarni sumarno sumarsih sumarso sumarsono sumarti sumartini sumarto sumartono sumarwan sumaryati sumaryono sumaryanto sumedi sumi sumiati
suminah sumini sumirah sumiyati sumono sumyati sunandar sunardi sunari sunarko sunarni sunarno sunarsih sunarti sunarto sunarwi sunaryo sundari sungkono sunoto
supadi supandi supangat suparjo suparlan suparman suparmi suparmin suparni suparno suparti supartini suparto supatmi supeno supiyah supraptinah suprapti
suprapto supratman supri supriadi suprianto supriatin supriyadi supriyanto supriyati supriyatin supriyatno supriyo supriyono surachman suradi suraji surani
surami suranto surasno suratman suratmi suratmin suratno suripto surip suriyah surono suroso suroto suryadi suryana suryani suryanto suryati suryo suryono
susanti susanto susi susiana susiati susilawati susilo susilowati suswanto suswati sutadi sutaji sutanto sutarjo sutarman sutarmi sutarno sutarti
sutarto sutaryo sutedjo sutejo suteno sutini sutino sutirah sutisna sutiyah sutiyem sutiyono sutjipto sutomo sutopo sutoyo sutrimo sutriono sutrisno suwadi
suwaji suwandi suwanto suwardi suwardiyono suwarjo suwarni suwarno suwarsih suwarsono suwarti suwarto suwati suwignyo suwito suwondo suwono suyadi suyamto
suyanti suyanto suyati suyatmi suyatno suyatinah suyitno suyono suyoto syafii syafiq syafrudin syahrul syaiful syaifudin syamsudin syamsul syamsuri syarif
syarifah syarifudin tabah taryono tantri tarmidi tarmuji tarjo tarno tarsono tarwadi taryadi taryanto tasmin tasripin tasyah taufik taufiq teguh
tejo theresia tiara tika tina tini tino titi titiek titin tiyas tohir tohari tolib toni tony topan toto totok tri triana trianto tribowo trimo
trimulyo trisno trisnawati triyanto triyatmi triyono tugimin tugino tugiman tugiyem tukiman tukimin tukinah tukirin tukiyem tulus tumini tuminah tumiyem
turah turiman turini turipah turino turmudi turmuji turyati tuti tutik tutut tyas ubaidillah udin ufi ulfa ulfah ulil umam umar umi umiyati ummi ummu upik
urip usman uswatun utami utomo uun vera veronika vian vina vira vita wagiman waginah wagino wagirah wagiyem wagiyo wahid wahidin wahono wahyu wahyudi
wahyuni wahyuningsih wahyono walid waluyo wanto warjo warni warno warsan warsidi warsinah warsini warsito warsiti warso warsono warti wartini warto wartono
waryati waryono wasis wasito waskito wasono wasri wastini wati wawan welas wening wibisono wibowo wicaksono widada widarto widati widi widiastuti widiyanti
widiyanto widiyono widodo widya widyastuti wijaya wijayanti wijayanto wildan winarni winarno winarsih winarti winarto winda windarti winoto wirawan wiryono
wisnu wito wiwid wiwik wiwin wiyono wulan wulandari yani yanti yanto yasin yasir yatini yati yatmi yatno yayan yayuk yeni yenny yogi yoga yohanes yono yosef
yudha yudhi yudi yudo yuli yulia yuliana yuliani yulianti yulianto yuliatin yulis yuliyanti yuliyanto yulius yuni yunita yunus yunianto yuniarti yuningsih
yusron yusuf yusup yustina yutini zaenab zaenal zaenudin zaenuri zahra zahro zaini zainab zainal zainuddin zainudin zainul zainuri zaki zakia zakiyah zamroni zubaedi zubaidah
zuhdi zulaikha zulaikah zulfa zulfikar zulkarnain zulkifli zulfah zumaroh
hutagalung hutapea manurung nainggolan napitupulu panjaitan pasaribu purba saragih siagian sihombing simanjuntak simbolon sinaga siregar sitorus
situmorang tambunan tampubolon tobing lubis harahap daulay pohan ginting sembiring tarigan wijayakusuma halim tanuwijaya hartanto
baihaki ery erik eric hendi made wayan ketut nyoman gede tatang maman asep ujang cecep dadan deden euis iis yoyoh aan aam omah reyhan raisya azka azzam kayla keysha rafa athar
sri tatik lely lely suwandi soewandi munadi ester esther petrus paulus matius yakobus stefanus fransiska fransiskus natasya dicky deddy roy
`;

/** In lower case. */
export const commonNames: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));

/** How Javanese and Arabic names are built, whichever they are: "Sukamti", "Darwanto", "Rohmiyatun". */
const SHAPE =
  /^(?:su|sri|nur|abdul|khoi|mas|mu|ka|wa|pon|tu|ru|mar|har|dar|sar)?\p{L}{2,}(?:ningsih|ningrum|ningtyas|astuti|wati|yati|yanti|yanto|wanto|ianto|iyono|yono|iono|tono|sono|rjo|wardi|yadi|nuddin|rudin|ruddin|nudin|ullah|ulloh|syah|rohman|rahman|iyah|watun|yatun|iyem|inem|inten|owati|miati|giman|miyati|tijah)$/u;

/** Whether a word in lower case is built as names are; what is also an ordinary word the caller looks after. */
export const shapedAsName = (word: string): boolean => word.length >= 6 && SHAPE.test(word);
