/**
 * Frequent English words of 3 to 9 letters, never taken for a mistyped value ("fine" is no "wine"). From the front of the
 * encoder's vocabulary (models/all-minilm-l6-v2, which lists words by frequency), with the words of the demo shop's texts
 * and what people type in a chat ("didnt", "gday", "adress").
 */
export const everydayWords: ReadonlySet<string> = new Set(
  `
aaron abandoned abbey abc ability able aboard about above abroad absence abu abuse academic academy accept accepted accepts access
accident accidents according account accounts accused ace achieve achieved acid acoustic acquired acre acres across act acted acting
action actions active activist activity actor actors actress acts actual actually adam adams adapted add added adding addition addres
address addresses adds adelaide adjacent adjust admiral admit admitted adopted adres adress adresse adult adults advance advanced
advantage adventure advice advisory afc affair affairs affect affected afl afraid africa african after afternoon again against age
aged agencies agency agent agents ages ago agree agreed agreement agrees ahead aid aim aimed ain air aircraft aired airport aka
alabama alan alarm alaska albert album albums alcohol alert alex alexander alfred ali alice alien aliens alive all alleged allen
alliance allied allies allow allowed allowing allows almost alone along alongside alpha already alright also alt alter alternate
although always amateur amazing amazon amend amendment america american americans among amongst amount amounts amy ana analysis
ancient and anderson andre andrew andy angel angeles angels anger angle angry animal animals animated animation ankle ann anna anne
announced annoying annual annually another answer answered answers anthony anti antonio ants any anymore anyone anything anyway
anywhere apart apartment app apparent appeal appear appeared appearing appears apple applied applies apply appointed approach approval
approve approved april arab arabic arc architect are area areas aren arena arent argentina argue argued argument ari arizona arkansas
arm armed armenian arms army around arranged arrest arrested arrival arrive arrived arrives arriving art arthur article articles
artillery artist artistic artists arts asap ash asia asian aside ask asked asking asks asleep aspects ass assault assembly assets
assigned assist assistant assisted associate assumed ate athletic athletics atlanta atlantic attached attack attacked attacks attempt
attempted attempts attend attended attending attention attorney attracted audience audio august aunt austin australia austria austrian
author authority authors automated automatic autumn ava available avenue average aviation avoid award awarded awards aware awareness
away awesome babies baby bachelor back backed backing backpack bad badly bag baked baker balance ball ballet balls baltimore ban band
bands bank banking banks bar barbara barcelona bare barely baron barry bars base baseball based basic basin basis bass bat bath
bathroom batman battalion battery battle battles bay bbc bce beach beam bear bears beast beat beating beautiful beauty became because
become becomes becoming bed bedroom bee been beer before beg began begin beginning begins begun behalf behavior behind beijing being
belgian belgium belief believe believed believes bell belong belonged belonging belongs below belt ben bench beneath benefit benefits
benjamin bent berlin bernard beside besides best bet beth better between beyond bible bid big bigger biggest bill billboard billed
billing billion billy bin biology bird birds birth birthday bishop bit bite black blade blah blake blame bland blanket blankets blind
block blocked blocks blood bloody blow blue blues board boat boats bob bobby bodies body bohemian boil bomb bond bonds bone bones
bonus book books boot boots border borders bored born borough boss boston both bother bottle bottom bought bound boundary bow bowl box
boxes boy boyfriend boys bra brain branch branches brand brands brazil brazilian breach bread break breakfast breaking breast breath
breathe breathing brew brian brick bridge bridges brief briefly brigade bright brilliant bring bringing brings bristol britain british
broad broadcast broadway broke broken bronze brooklyn brother brothers brought brown browser bruce brush buckle budget buffalo bug
build building buildings built bulb bulk bull bureau buried burn burned burning burns burst bus bush business busy but butler button
buttons buy buyer buying bye cab cabin cabinet cable cal calculate call called calling calls calm cam cambridge came camera cameron
camp campaign campbell camping campus can canada canadian canal cancel cancelled cancer cancle candidate cannot cant canvas cap
capable capacity cape capital caps captain capture captured car carbon card cardinal cards care career careful carefully cargo
caribbean carl carlos carolina carpet carried carrier carriers carry carrying cars cart carter case cases cash cast castle cat catch
category cathedral catherine catholic cattle caught cause caused causes causing cavalry cave cbs cdp ceased ceiling cell cells
cemetery census center centers central centre centuries century ceo ceramic ceremony certain certainly certified chain chair chairman
challenge chamber champion champions chance change changed changes changing channel channels chapel chapter character charge charged
charges charity charles charlie charlotte chart charter charts chase chat chatting cheap cheaper check checked checking checks cheek
cheeks cheers chemical chemistry chess chest chewed chi chicago chicken chief child childhood children chile chin china chinese choice
choir choose choosing chorus chose chosen chris christ christian christmas church churches cia cinema circle circuit cited cities
citizen citizens city civil civilian clack claim claimed claiming claims claire clan clark class classes classic classical clay clean
cleaning clear clearance cleared clearly cleveland click client climate climb climbed clinical clinton clock close closed closely
closer closest closing cloth clothes clothing cloud club clubs coach coal coalition coast coastal coat coats code codes coffee coin
col cold cole colin colleague collect collected college colleges collins colombia colonel colonial colony color colorado colored
colors colour colours columbia column com combat combine combined come comedy comes comfort comic comics coming command commanded
commander commented commerce commit committed committee common commonly commune communist community companies companion company
compare compared compares compete competed competing complain complaint complete completed completes complex component composed
composer compound computer con concept concern concerned concerns concert concerts concluded concrete condition conduct conducted
confirm confirmed confirms conflict confused confusion congress connect connected connor consider consisted consists constant consumer
contact contain contained container contains content contents contest contested context continue continued continues contract contrast
control convert converted converts convinced cook cookie cookies cool cooper cop copies copper copy core corner corporate corps
correct corrected correctly corridor cost costa costs cotton couch could couldn couldnt council count counter counties countries
country counts county couple couples course courses court courts cousin cover coverage covered covering covers cow cox cracked craft
craig crap crash crashing crazy cream create created creating creation creative creature creatures credit credited credits creek crew
cricket cried crime crimes criminal crisis critic critical criticism critics cross crossed crossing crotch crowd crown crushed cry
crying crystal cuba cultural culture cup currency current currently cushions custom customer customers customs cut cutting cyber cycle
czech dad dads daily dallas dam damage damaged damn damp dan dance dancing danger dangerous daniel danish danny dark darkness das data
date dated dates dating daughter daughters dave david davis dawn day days dead deadline deal dealing deals dean dear death deaths
debate debt debut debuted dec decade decades december decide decided decides decision decisions deck declared decline declined
decorated dedicated dee deep deeper deeply default defeat defeated defeating defective defence defend defending defense defensive
defined degree degrees del delayed deleted delhi deliver delivered delivers delivery delta demand demanded democracy demon den denied
denim denmark dennis density denver deny departure depending deployed deposit depth deputy der derby derek derived des descent
describe described describes desert design designed designer designs desire desk desperate despite destroy destroyed detail detailed
details detective determine detroit develop developed device devices devil devoted diabetes diameter diamond dick did didn didnt die
died diego differ different difficult dig digit digital digits dim din dinner diocese direct directed direction directly director
directors dirt dirty disaster disc discount discover discovery discuss discussed disease dismissed disney dispatch display displayed
dispute distance distant distinct district districts divided division divisions dna doc doctor doctors document documents does doesn
doesnt dog dogs doi doin doing dollar dollars domain dome domestic dominant dominated don donald donate donated done dont door
doorbell doors doorway dos dot double doubt douglas down download downtown dozen draft drafted dragon drama dramatic draw drawing
drawn dream dreams dress dressed dresses drew drink drinking drive driven driver drivers driving drop dropped dropping drops drove
drug drugs drum drummer drums drunk dry dual dublin due dug duke duncan dunno duo duplicate during dust dutch duties duty dvd dying
dynasty each eagle ear earl earlier earliest early earn earned earning ears earth ease easier easily east eastern easy eat eating
economic economics economy eddie edge edinburgh edit edited edition editions editor eds educated education edward edwards effect
effective effects effort efforts egg eggs egypt egyptian eight eighth either elder eldest elected election elections electoral
electric element elements elevation eleven eli elite elizabeth else elsewhere email emails emerged emergency emi emily emma emotional
emotions emperor empire employed employees empty enamel end ended endemic ending ends enemies enemy energy engaged engine engineer
engineers engines england english enjoy enjoyed enough ensemble ensure enter entered entering entire entirely entitled entrance entry
episode episodes equal equals equipment equipped era erase erected eric error escape escaped essay essential est establish estate
estimate estimated etc ethan ethical ethnic euro europe european euros eva evans eve even evening event events ever everest every
everyday everyone evidence evil evolution exact exactly example examples excellent except exception exchange exchanged exchanges
excluded exclusive executed executive exempt exercise exist existed existence existing exists exit expanded expansion expect expected
expenses expensive expert expired explain explained explains export exposed exposure express expressed extended extension extensive
extent external extra extreme extremely eye eyed eyes fabric face faced faces facility facing fact factor factories factors factory
faculty faded failed fails failure fair fairly faith fake fall fallen falling falls false fame familiar families family famous fan
fans fantasy far farewell farm farmer farmers fashion fast faster fat fate father fault faults faulty favor favorite fbi fear feature
featured features featuring february fed federal fee feed feel feeling feelings feels fees feet fell fellow felt female females ferry
festival festivals fever few fewer fiction fictional field fields fifa fifteen fifth fifty fight fighter fighters fighting figure
figured figures file filed files fill filled film filmed filming films fin final finally finals finance financial financing find
finding finds fine finger fingers finish finished finishing finland finnish fire fired firing firm first fish fishing fist fit fits
fitted five fix fixed fixing flag flames flash flat fled fleet flesh flew flight flip flood floor florida flow flower flowers flows
fly flying focus focused fog folded folder folds folk follow followed following follows food foot football for force forced forces
forcing ford forehead foreign forest forests forever forget forgot forgotten form formal formally format formation formed former
formerly forming forms formula fort forth fortune forty forum forward foster fought found founded founder founding four fourteen
fourth fox frame france franchise francis francisco frank franklin fraud fred frederick free freedom french frequency frequent fresh
freyja friday friend friendly friends fries from front frowned froze fruit fuck fuel full fully fun function functions fund funded
funding funds funeral funny fur furniture further future gabriel gain gained gallery gals game games gang gap garage garbage garcia
garden gardens garment gary gas gate gates gathered gathering gave gay gaze gday gear gen gender gene general generally generated
genetic genre gentle gently genus george georgia german germans germany get gets getting ghost giant giants gift gifts gimme girl
girls give given gives giving glad glance glanced glasgow glass glasses global gmina goal goals god gods goes going gold golden golf
gone gonna good goodbye goods google gordon got gotta gotten governor grab grabbed grace grade grades gradually graduate graduated
graham grand grant granted grass grave gray great greater greatest greatly greece greek green greet greeting greg gregory grew grey
grin grinned grip ground grounds group groups grow growing grown grows growth guam guarantee guard guardian guards guess guessed
guessing guest guests guide guilty guinea guitar guitarist guitars gulf gun guns gut guy guys gym habitat had hadn hadnt hair hal half
hall hallway ham hamilton hamlet hampshire han hand handed handle handled hands hang hanging hans happen happened happening happens
happy harbor harbour hard harder hardly harm harold harris harrison harry hart harvard has hasnt hat hate hated hates have haven
havent having hawaii hay head headache headed heading heads health hear heard hearing heart heat heaven heavily heavy hebrew heel
height heights held helen hell hello hellow helo help helped helpful helping helps hence henry her herbert here heres heritage hero
heroes hers herself hey hid hidden hide hides hiding high higher highest highly highway hiking hill hills him himself hip hips hired
his hispanic historian historic history hit hits hitting hiv hiya hms hockey hold holding holds hole holes holiday holidays hollywood
holy home homes homework hon honest honey hong honor honorary honour hood hop hope hoped hoping horn horror horse horses hospital host
hosted hosts hot hotel hotels hour hours house housed household houses housing houston how howard however hows hub hudson hug huge
hugh huh hull hullo human humans hundred hundreds hung hungarian hungary hungry hunt hunter hunting hurricane hurt husband hut hygiene
ian ibm ibn ice idea ideas identical identify identity ignore ignored iii ill illegal illinois illness image images imagine immediate
impact imperial import important improve improved inc inch inches incident include included includes including income incorrect
increase increased increases indeed index india indian indiana indians indicate indicated indicates indonesia indoor indoors induction
industry infantry influence info informed initial initially initials initiated injured injuries injury ink inn inner innings innocent
inside insisted inspired installed instance instant instantly instead institute insurance intended intense intention inter interest
interests interior internal internet interview into invalid invasion invented invest invited involved involves involving ion iowa
iphone ira iran iraq ireland irish iron isaac isbn islam islamic island islands isn isnt iso isolated israel israeli issue issued
issues italian italy item items itll its itself itv ivan ivy jack jacket jackets jackson jacob jacques jail jake jam james jamie jan
jane january japan japanese jason jaw jay jazz jean jeans jeff jeremy jerry jersey jerusalem jesus jet jewish jews jim jimmy jin joan
job jobs joe john johnny johnson join joined joining joint joke jon jonathan jones jordan jose joseph josh journal journey joy juan
judge judges julia julian july jump jumped jumper jun junction june junior junk jury just justice justin kai kansas karl kat kate kay
keep keeping keeps keith kelly ken kennedy kent kentucky kept kettle kevin key keyboard keyboards keys khan kick kicked kid kids kill
killed killer killing kim kind kindly kinds king kingdom kings kiss kissed kit kitchen knee knees knew knife knight knights knock
knocked know knowing knowledge known knows kong korea korean lab label labels labor labour lack ladies lady lager laid lake lakers
lakes lamp land landed landing landlord lands landscape lane language languages lanka lanterns lap large largely larger largest larry
las last lasted lasts late lately later latest latin latino latter laugh laughed laughing laughter launch launched laura law lawrence
laws lawyer lay layer lea lead leader leaders leading leads leaf league leaned leaning learn learned learning least leather leave
leaves leaving led lee left leg legal legend legs lemme length leo leon les less let lets letter letters letting level levels lewis
liberal liberty library licence license licensed lid lie lies life lifetime lift lifted light lighting lightning lights like liked
likely lily limit limited limits lin lincoln line linear lined linen lines link linked links lion lions lip lips liquid lisa list
listed listen listening lists lit literally literary little liu live lived liverpool lives living liz llc lloyd lmao load loan local
locally located location locations lock locked lodge loft log logan logging logo london lonely long longer longest look looked looking
looks loop loops loose lord los lose losing loss losses lost lot lots lou loud louis louisiana love loved lover loves low lower
lowered lowest loyalty ltd lucas luck lucky lucy luis luke lunch lying lyrics mac machine machines mad made madison madrid mae
magazine magazines magic mail main maine mainland mainly maintain major majority make makes makeup making malaysia male males mall man
manage managed manager managing manhattan manner manor mansion manual many map maps mar march marcus margaret maria marie marine mark
marked market marketing markets marks marriage married marry marshall martin mary maryland mask mason mass massive master masters
match matches matching mate material materials matt matter matters matthew maul max maximum may maybe mayor mean meaning means meant
meanwhile measure measures meat mechanism medal medals media median medical medicine medieval medium meet meeting meetings meets mel
melbourne member members memorial memories memory men mental mention mentioned menu merchant merely merge merged mess message messages
messed met metal meters method methods metres metro mexican mexico mhz mia miami michael michigan microsoft mid middle midnight might
mike milan mild mile miles military milk mill miller million mills min mind mine mines mini minimum mining minister ministry minnesota
minor minority minute minutes mirror miss missed missile missing mission missions missouri mistake mistakes mit mitchell mix mixed
mixing mlb mob mobile mode model models modern modified modify mole mom moment moments moms mon mona monastery monday money monster
month monthly months montreal monument mood moon moore moral more morgan morning morris mortar mortgage moscow most mostly moth mother
motion motor mount mountain mountains mounted mouth move moved movement movements moves movie movies moving mph mrs mtv much mud
muhammad multi multiple mums munich municipal murder murdered murmured murphy murray muscle muscles museum music musical musician
musicians muslim muslims must muttered mvp myself mystery naked name named names narrow nathan nation national nations native natural
nature naval navy nazi nba nbc ncaa near nearby nearest nearly necessary neck ned nee need needed needs negative neighbor neighbors
neighbour neil neither nelson neo nervous net netflix network networks neutral never new newest newly news newspaper next nfl nhl nice
nicholas nick nigeria night nights nike nine ninth noah noble nobody nod nodded noise nominated non none nonprofit nope nor normal
normally norman north northeast northern northwest norway norwegian nose not notable notably note noted notes nothing notice noticed
nova novel novels november now nsw nuclear number numbers numerous nurse nurses nursing oak object objects observed obtain obtained
obvious obviously occasion occasions occupied occur occurred occurs ocean october odd off offensive offer offered offering offers
office officer officers offices official officials often ohio oil okay oklahoma old older oldest oliver olympic olympics once one ones
online only ontario onto open opened opening opens opera operate operated operates operating operation operator opinion opponent
opposed opposite option optional options orange orchestra order ordered ordering orders ordinary ore oregon org organ organic
organised organized origin original origins orleans orthodox oscar other others otherwise ottoman our out outdoor outer outlet output
outside over overall overnight overseas owe owen own owned owner owners ownership oxford pace pacific pack package packages packaging
packed packing packs pad page pages paid pain paint painted painter painting paintings pair pairs pakistan palace pale palm pals pan
panel panic pants paper papers par parallel parcel parcels parent parents paris parish park parker parking parks part partial
partially parties partly partner partners parts party pass passage passed passenger passes passing passion passport password past pat
patch patent path pathetic patient patients patrick patrol pattern patterns paul paused pay paying payment payments pays pdf peace
peak peaked pearl pen penalty pending peninsula people peoples per percent perfect perfectly perform performed perhaps period periods
permanent perry persian person personal personnel persons peru pet pete peter petite phase phd phil philip phoenix phone photo photos
phrases physical physician physics piano pick picked picks pickup picnic picture pictures pie piece pieces pierre pig pilot pin pinch
pine pink pints pioneer pirate pit pitch pizza place placed places placing plain plan plane planet planned planning plans plant plants
plastic plate plates platform platforms play played player players playing plays please pleased pleasure plot plus pocket pockets poem
poems poet poetry point pointed pointing points poland pole police policies policy polish political politics pool poor pop pope
popular porch port portion portland portrait portrayed portugal position positions positive possible possibly post postage postal
posted pot potato potential pounds poverty power powered powerful powers practical practice practices praised prayer pre preferred
pregnant premier premiere premiered prepare prepared preparing presence present presented presents preserved president press pressed
pressure pretend pretty prevent previous price prices pricing pride priest primarily primary prime prince princess principal principle
print printed prior prison prisoner prisoners privacy private prix prize pro probably problem problems process processed processes
produce produced producer producers produces producing product products professor profile profit program programme programs progress
project projects prominent promise promised promo promote promoted promotion proof proper property proposal proposed protect protected
protects protein protest proud prove proved provide provided provides providing province provinces pub public publicly published
publisher publishes puerto pull pulled pulling punk pupils puppy purchase purchased purchases pure purple purpose purposes pursue push
pushed pushing put putting python qualified qualify quality quantity quarter que quebec queen query question questions quick quickly
quiet quietly quit quite quote race races rachel racial racing radar radical radio raf rage rail railroad railway railways rain raise
raised raising raj ralph ram ran random range rangers ranging rank ranked ranking ranks rao rap rapid rapidly rare rarely rat rate
rated rates rather rating ratio raw ray reach reached reaches reaching reaction read reader reading ready real realised reality
realize realized really rear reason reasons rebellion rebuilt recalled receipt receive received receiver receives receiving recent
recently recieve recieved recipe recipient recognise recognize recommend record recorded recording records recover recovered recovery
recycled recycling red reduce reduced reduction reed refer referee reference referred refers reform refused regarded regarding regime
regiment region regional regions register regular regularly reign rejected related relation relations relative release released
releases relegated relief religion religious relocated remain remainder remained remaining remains remember remind reminded remix
remote remove removed removes removing renamed renew repair repaired repairing repairs repeated replace replaced replaces replacing
replied replies reply report reported reporter reporting reports represent republic request requested requests require required
requires rescue research reserve reserved reset residence resident residents residing resigned resort resources respect respond
responded response rest restored result resulted resulting results retail retained retired retreat retrieved return returned returning
returns rev reveal revealed revenge revenue review reviews revival reward rewards rex rey rhapsody rhythm rice rich richard richmond
rick rico rid ride ridge riding rifle right rights riley rim ring rio rip rise rising risk rival river rivers road roads rob robert
roberts robin robinson robot rock rocks rocky rod roger rogers role roles roll rolled rolling roman romance romania romanian romantic
rome ron roof room rooms root roots rose ross rough roughly round rounds route routes row roy royal rpm rubbed rugby ruined rule ruled
rules ruling run runner runners running runs rural rush rushed russell russia russian ryan sacred sad sadly safe safely safety said
sailed saint saints sale sales salt sam same sample samsung samuel san sand sandals sandy sang santa sao sara sarah sat satellite
saturday save saved saving savings saw say saying says scale scan scans scared scary scene scenes scent schedule scheduled scheme
scholar scholars school schools science sciences scientist score scored scoring scotland scott scottish scout scrap scratch scream
screamed screaming screen script sculpture sea seal seam sean search searches searching season seasons seat seats seattle sebastian
sec second secondary seconds secret secretary section sections sector secure secured security see seed seeing seek seeking seem seemed
seems seen sees segment select selected selection self sell selling semi sen senate senator send sending sends senior sense sent
sentence sentenced separate separated september sequence serbia serbian sergeant series serious seriously serve served serves service
services serving session sessions set seth sets setting settings settle settled settlers seven seventh several severe sex sexual
shadow shadows shake shaking shall shame shape shaped share shared shares sharing sharp shattered she sheet sheets shelf shell sheriff
shes shi shield shift shifted shines ship shipment shipped shipping ships shirt shit shock shocked shoe shoes shook shoot shooting
shop shopping shops shore short shortly shorts shot shots should shoulder shoulders shouldn shouldnt shouted shoved show showed shower
showing shown shows shrink shrugged shut shy sick side sides siege sigh sighed sight sign signal signed signing signs silence silent
silk silver similar similarly simon simple simply sin since sing singapore singer singh singing single singles sip sir sister sisters
sit site sites sitting situated situation six sixteen sixth size sized sizes ski skills skin skip skull sky slammed slats slave slaves
sled sleep sleeping slid slide slight slightly slim slip slipped slow slowly small smaller smart smashed smell smelt smile smiled
smiling smith smoke smooth snake snapped sneakers snow soccer social socialist society socks sofa soft softly software soil solar sold
soldier soldiers sole solid solo solution solutions solve some somebody somehow someone something sometimes somewhat somewhere son
song songs sons soon sorry sort sorts sought soul sound sounded sounds soup source sourced sources south southeast southern southwest
soviet sox spa space spaces spain spanish spare speak speaker speakers speaking special species specific speech speed spell spelled
spelling spencer spend spending spent spider spilled spin spirit spiritual split spoke spoken sponsored sport sporting sports spot
spots spotted spread spring springs spun spy squad squadron square squared sri stable stadium staff staffed stage stages stain stairs
stakes stand standard standards standing stands stanley star stare stared staring starred starring stars start started starting starts
state stated statement states stating station stations statue status stay stayed staying stays steady steam steel step stephen stepped
steps steve steven stewart stick still stock stocked stolen stomach stone stones stood stop stopped stopping stops storage store
stores stories storm story stove straight strange strap strategic strategy stream street streets strength stress stretched stretches
strike string strip stroke strong stronger strongly struck structure struggle struggled sts stuart stuck student students studied
studies studio studios study studying stuff stupid style styles sub subject subjects submarine submitted succeeded success successor
such suck sudden suddenly sue suffered suffering sugar suggest suggested suggests suicide suit suitable suite sultan sum summer summit
sun sunday sundays sung sunset super superior suppliers supplies supply support supported supports suppose supposed supreme sur sure
surely surface surgery surprise surprised survey survive survived surviving susan suspected suspended swallowed swap sweat sweater
sweden swedish sweet swept swift swimming swing swiss switch switched sword sydney symbol symphony symptoms system systems table
tables tag tags tail taiwan take taken takes taking tale talent tales talk talked talking tall tamil tan tank tanks tap tape target
task taste taught tax taxes taxi taylor tea teach teacher teachers teaching team teams tear tears tech technical technique ted teeth
tel telephone tell telling tells temple temporary ten tend tennessee tennis tension tent tents tenure term terminal terminate terminus
terms terrible territory terror terry tesla test testing tests texas text textiles texts thai thailand than thank thanks thanx that
thats the theater theatre their them theme themes then theory therapy there therefore theres these they theyll theyre theyve thick
thin thing things think thinking thinks third thirteen thirty this thnx thomas thompson those though thought thoughts thousand
thousands threat three threw throat throne through throw throwing thrown thrust thus tick ticket tie tied tier ties tiger tight
tightly till tim timber time times tin tiny tip tire tired titanic title titled titles today todd toe toes together tokyo told tom
tomatoes tommy tomorrow ton tone tongue tonight tons tony too took tool tools top topics torn toronto tossed total totally touch
touched touching tour toured touring tourism tourist toward towards tower town towns township toy trace traces track tracked tracking
tracks trade traded trading tradition traffic trail train trained training trains transfer transit translate transport travel traveled
traveling treat treated treatment treaty tree trees trial trials tribe tribes tribute tried tries trinity trio trip triple troops
trophy tropical trouble trousers truck true truly trust truth try trying tube tuesday tumble tunnel turkey turkish turn turned turner
turning turns twelve twenty twice twin twinkle twisted two tyler type typed types typical typically typing uber uefa ufc ukraine
ukrainian ultimate unable uncle und under underwear undo unhappy uniform uniforms union unique unit united units universal universe
unknown unless unlike unlock until unused unusual update updated upon upper ups upset urban usa use used useful useless user users
uses using uss usual usually utah utc val valid valley valuable value values vampire vampires van vancouver variety various vase vast
vegas vehicle vehicles venture venue vermont version versions versus vertical very vessel vessels vest via vic vice victim victims
victor victoria victorian victory video videos vienna vietnam view viewed viewers views vii villa village villages vincent violence
violent violin virgin virginia virtual visa visible vision visit visited visiting visitor visitors visual vocal vocals voice voiced
voices void vol volume volumes volunteer von vote voted voters votes voting waist wait waited waiting wake wales walk walked walker
walking walks wall walls walter wang wanna want wanted wanting wants war ward warehouse warm warned warner warning warren warrior
warriors wars was wash washed washing wasn wasnt waste watch watched watching water waters wave waved waves way wayne ways weak wealth
wealthy weapon weapons wear wearing weather web website wedding week weekend weekends weekly weeks wei weight weird welcome well wells
welsh went were weren werent west western wet weve what whatever whats wheel when whenever where whereas wheres whether which while
whilst whisper whispered white who whole wholesale whom whos whose why wich wide widely wider wife wild wildlife will william williams
willing wilson win wind window windows winds wine wing wings winner winners winning wins winter wipe wire wisconsin wish wished witch
with withdraw withdrew within without witness wolf woman women won wonder wondered wonderful wondering wont wood wooden woods wool
word words wore work worked worker workers working works world worldwide worn worried worry worse worship worst worth woud would
wouldn wouldnt wound wounded wow wrap wrapped wrapping wrestling wright wrist write writer writers writes writing written wrong
wrongly wrote wwe www yall yankees yard yards yeah yeap year years yellow yes yesterday yet yoga york yorkshire you youll young
younger youngest your youre yours yourself youth youve zane zealand zero zipper zoe zone zoo
`
    .trim()
    .split(/\s+/),
)
