/**
 * Frequent English words of 4 to 9 letters, never taken for a mistyped value ("fine" is no "wine"). From the front of the
 * encoder's vocabulary (models/all-minilm-l6-v2, which lists words by frequency) with the words of the demo shop's texts.
 */
export const everydayWords: ReadonlySet<string> = new Set(
  `
aaron abandoned abbey ability able aboard about above abroad absence abuse academic academy accept accepted accepts access accident
accidents according account accounts accused achieve achieved acid acoustic acquired acre acres across acted acting action actions
active activist activity actor actors actress acts actual actually adam adams adapted added adding addition address addresses adds
adelaide adjacent adjust admiral admit admitted adopted adult adults advance advanced advantage adventure advice advisory affair
affairs affect affected afraid africa african after afternoon again against aged agencies agency agent agents ages agree agreed
agreement agrees ahead aimed aircraft aired airport alabama alan alarm alaska albert album albums alcohol alert alex alexander alfred
alice alien aliens alive alleged allen alliance allied allies allow allowed allowing allows almost alone along alongside alpha already
alright also alter alternate although always amateur amazing amazon amend amendment america american americans among amongst amount
amounts analysis ancient anderson andre andrew andy angel angeles angels anger angle angry animal animals animated animation ankle
anna anne announced annoying annual annually another answer answered answers anthony anti antonio ants anymore anyone anything anyway
anywhere apart apartment apparent appeal appear appeared appearing appears apple applied applies apply appointed approach approval
approve approved april arab arabic architect area areas aren arena argentina argue argued argument arizona arkansas armed armenian
arms army around arranged arrest arrested arrival arrive arrived arrives arriving arthur article articles artillery artist artistic
artists arts asia asian aside asked asking asks asleep aspects assault assembly assets assigned assist assistant assisted associate
assumed athletic athletics atlanta atlantic attached attack attacked attacks attempt attempted attempts attend attended attending
attention attorney attracted audience audio august aunt austin australia austria austrian author authority authors automated automatic
autumn available avenue average aviation avoid award awarded awards aware awareness away awesome babies baby bachelor back backed
backing backpack badly bake baked baker balance ball ballet balls baltimore band bands bank banking banks barbara barcelona bare
barely baron barry bars base baseball based basic basin basis bass bath bathroom batman battalion battery battle battles beach beam
bear bears beast beat beating beautiful beauty became because become becomes becoming bedroom been beer before began begin beginning
begins begun behalf behavior behind beijing being belgian belgium belief believe believed believes bell belong belonged belonging
belongs below belt bench beneath benefit benefits benjamin bent berlin bernard beside besides best beth better between beyond bible
bigger biggest bill billboard billed billing billion billy biology bird birds birth birthday bishop bite black blade blah blake blame
bland blanket blankets blind block blocked blocks blood bloody blow blue blues board boat boats bobby bodies body bohemian boil bomb
bond bonds bone bones bonus book books boot boots border borders bored born borough boss boston both bother bottle bottom bought bound
boundary bowl boxes boyfriend boys brain branch branches brand brands brazil brazilian breach bread break breakfast breaking breast
breath breathe breathing brew brian brick bridge bridges brief briefly brigade bright brilliant bring bringing brings bristol britain
british broad broadcast broadway broke broken bronze brooklyn brother brothers brought brown browser bruce brush buckle budget buffalo
build building buildings built bulb bulk bull bureau buried burn burned burning burns burst bush business busy butler button buttons
buyer buying cabin cabinet cable calculate call called calling calls calm cambridge came camera cameron camp campaign campbell camping
campus canada canadian canal cancel cancelled cancer candidate cannot canvas capable capacity cape capital caps captain capture
captured carbon card cardinal cards care career careful carefully cargo caribbean carl carlos carolina carpet carried carrier carriers
carry carrying cars cart carter case cases cash cast castle catch category cathedral catherine catholic cattle caught cause caused
causes causing cavalry cave ceased ceiling cell cells cemetery census center centers central centre centuries century ceramic ceremony
certain certainly certified chain chair chairman challenge chamber champion champions chance change changed changes changing channel
channels chapel chapter character charge charged charges charity charles charlie charlotte chart charter charts chase chat chatting
cheap cheaper check checked checking checks cheek cheeks cheers chemical chemistry chess chest chewed chicago chicken chief child
childhood children chile chin china chinese choice choir choose choosing chorus chose chosen chris christ christian christmas church
churches cinema circle circuit cited cities citizen citizens city civil civilian clack claim claimed claiming claims claire clan clark
class classes classic classical clay clean cleaning clear clearance cleared clearly cleveland click client climate climb climbed
clinical clinton clock close closed closely closer closest closing cloth clothes clothing cloud club clubs coach coal coalition coast
coastal coat coats code codes coffee coin cold cole colin colleague collect collected college colleges collins colombia colonel
colonial colony color colorado colored colors colour colours columbia column combat combine combined come comedy comes comfort comic
comics coming command commanded commander commented commerce commit committed committee common commonly commune communist community
companies companion company compare compared compares compete competed competing complain complaint complete completed completes
complex component composed composer compound computer concept concern concerned concerns concert concerts concluded concrete condition
conduct conducted confirm confirmed confirms conflict confused confusion congress connect connected connor consider consisted consists
constant consumer contact contain contained container contains content contents contest contested context continue continued continues
contract contrast control convert converted converts convinced cook cookie cookies cool cooper copies copper copy core corner
corporate corps correct corrected correctly corridor cost costa costs cotton couch could couldn council count counter counties
countries country counts county couple couples course courses court courts cousin cover coverage covered covering covers cracked craft
craig crap crash crashing crazy cream create created creating creation creative creature creatures credit credited credits creek crew
cricket cried crime crimes criminal crisis critic critical criticism critics cross crossed crossing crotch crowd crown crushed crying
crystal cuba cultural culture currency current currently cushions custom customer customers customs cutting cyber cycle czech daily
dallas damage damaged damn damp dance dancing danger dangerous daniel danish danny dark darkness data date dated dates dating daughter
daughters dave david davis dawn days dead deadline deal dealing deals dean dear death deaths debate debt debut debuted decade decades
december decide decided decides decision decisions deck declared decline declined decorated dedicated deep deeper deeply default
defeat defeated defeating defective defence defend defending defense defensive defined degree degrees delayed deleted delhi deliver
delivered delivers delivery delta demand demanded democracy demon denied denim denmark dennis density denver deny departure depending
deployed deposit depth deputy derby derek derived descent describe described describes desert design designed designer designs desire
desk desperate despite destroy destroyed detail detailed details detective determine detroit develop developed device devices devil
devoted diabetes diameter diamond dick didn died diego differ different difficult digit digital digits dinner diocese direct directed
direction directly director directors dirt dirty disaster disc discount discover discovery discuss discussed disease dismissed disney
dispatch display displayed dispute distance distant distinct district districts divided division divisions doctor doctors document
documents does doesn dogs doin doing dollar dollars domain dome domestic dominant dominated donald donate donated done door doorbell
doors doorway double doubt douglas down download downtown dozen draft drafted dragon drama dramatic draw drawing drawn dream dreams
dress dressed dresses drew drink drinking drive driven driver drivers driving drop dropped dropping drops drove drug drugs drum
drummer drums drunk dual dublin duke duncan duplicate during dust dutch duties duty dying dynasty each eagle earl earlier earliest
early earn earned earning ears earth ease easier easily east eastern easy eating economic economics economy eddie edge edinburgh edit
edited edition editions editor educated education edward edwards effect effective effects effort efforts eggs egypt egyptian eight
eighth either elder eldest elected election elections electoral electric element elements elevation eleven elite elizabeth else
elsewhere email emails emerged emergency emily emma emotional emotions emperor empire employed employees empty enamel ended endemic
ending ends enemies enemy energy engaged engine engineer engineers engines england english enjoy enjoyed enough ensemble ensure enter
entered entering entire entirely entitled entrance entry episode episodes equal equals equipment equipped erase erected eric error
escape escaped essay essential establish estate estimate estimated ethan ethical ethnic euro europe european euros evans even evening
event events ever everest every everyday everyone evidence evil evolution exact exactly example examples excellent except exception
exchange exchanged exchanges excluded exclusive executed executive exempt exercise exist existed existence existing exists exit
expanded expansion expect expected expenses expensive expert expired explain explained explains export exposed exposure express
expressed extended extension extensive extent external extra extreme extremely eyed eyes fabric face faced faces facility facing fact
factor factories factors factory faculty faded failed fails failure fair fairly faith fake fall fallen falling falls false fame
familiar families family famous fans fantasy farewell farm farmer farmers fashion fast faster fate father fault faults faulty favor
favorite fear feature featured features featuring february federal feed feel feeling feelings feels fees feet fell fellow felt female
females ferry festival festivals fever fewer fiction fictional field fields fifa fifteen fifth fifty fight fighter fighters fighting
figure figured figures file filed files fill filled film filmed filming films final finally finals finance financial financing find
finding finds fine finger fingers finish finished finishing finland finnish fire fired firing firm first fish fishing fist fits fitted
five fixed fixing flag flames flash flat fled fleet flesh flew flight flip flood floor florida flow flower flowers flows flying focus
focused folded folder folds folk follow followed following follows food foot football force forced forces forcing ford forehead
foreign forest forests forever forget forgot forgotten form formal formally format formation formed former formerly forming forms
formula fort forth fortune forty forum forward foster fought found founded founder founding four fourteen fourth frame france
franchise francis francisco frank franklin fraud fred frederick free freedom french frequency frequent fresh freyja friday friend
friendly friends fries from front frowned froze fruit fuck fuel full fully function functions fund funded funding funds funeral funny
furniture further future gabriel gain gained gallery game games gang garage garbage garcia garden gardens garment gary gate gates
gathered gathering gave gaze gear gender gene general generally generated genetic genre gentle gently genus george georgia german
germans germany gets getting ghost giant giants gift gifts girl girls give given gives giving glad glance glanced glasgow glass
glasses global gmina goal goals gods goes going gold golden golf gone gonna good goodbye goods google gordon gotta gotten governor
grab grabbed grace grade grades gradually graduate graduated graham grand grant granted grass grave gray great greater greatest
greatly greece greek green greet greeting greg gregory grew grey grin grinned grip ground grounds group groups grow growing grown
grows growth guam guarantee guard guardian guards guess guessed guessing guest guests guide guilty guinea guitar guitarist guitars
gulf guns guys habitat hadn hair half hall hallway hamilton hamlet hampshire hand handed handle handled hands hang hanging hans happen
happened happening happens happy harbor harbour hard harder hardly harm harold harris harrison harry hart harvard hate hated hates
have haven having hawaii head headache headed heading heads health hear heard hearing heart heat heaven heavily heavy hebrew heel
height heights held helen hell hello help helped helpful helping helps hence henry herbert here heritage hero heroes hers herself
hidden hide hides hiding high higher highest highly highway hiking hill hills himself hips hired hispanic historian historic history
hits hitting hockey hold holding holds hole holes holiday holidays hollywood holy home homes homework honest honey hong honor honorary
honour hood hope hoped hoping horn horror horse horses hospital host hosted hosts hotel hotels hour hours house housed household
houses housing houston howard however hudson huge hugh hull human humans hundred hundreds hung hungarian hungary hungry hunt hunter
hunting hurricane hurt husband hygiene idea ideas identical identify identity ignore ignored illegal illinois illness image images
imagine immediate impact imperial import important improve improved inch inches incident include included includes including income
incorrect increase increased increases indeed index india indian indiana indians indicate indicated indicates indonesia indoor indoors
induction industry infantry influence info informed initial initially initials initiated injured injuries injury inner innings
innocent inside insisted inspired installed instance instant instantly instead institute insurance intended intense intention inter
interest interests interior internal internet interview into invalid invasion invented invest invited involved involves involving iowa
iphone iran iraq ireland irish iron isaac isbn islam islamic island islands isolated israel israeli issue issued issues italian italy
item items itself ivan jack jacket jackets jackson jacob jacques jail jake james jamie jane january japan japanese jason jazz jean
jeans jeff jeremy jerry jersey jerusalem jesus jewish jews jimmy joan jobs john johnny johnson join joined joining joint joke jonathan
jones jordan jose joseph josh journal journey juan judge judges julia julian july jump jumped jumper junction june junior junk jury
just justice justin kansas karl kate keep keeping keeps keith kelly kennedy kent kentucky kept kettle kevin keyboard keyboards keys
khan kick kicked kids kill killed killer killing kind kindly kinds king kingdom kings kiss kissed kitchen knee knees knew knife knight
knights knock knocked know knowing knowledge known knows kong korea korean label labels labor labour lack ladies lady lager laid lake
lakers lakes lamp land landed landing landlord lands landscape lane language languages lanka lanterns large largely larger largest
larry last lasted lasts late lately later latest latin latino latter laugh laughed laughing laughter launch launched laura lawrence
laws lawyer layer lead leader leaders leading leads leaf league leaned leaning learn learned learning least leather leave leaves
leaving left legal legend legs length leon less lets letter letters letting level levels lewis liberal liberty library licence license
licensed lies life lifetime lift lifted light lighting lightning lights like liked likely lily limit limited limits lincoln line
linear lined linen lines link linked links lion lions lips liquid lisa list listed listen listening lists literally literary little
live lived liverpool lives living lloyd load loan local locally located location locations lock locked lodge loft logan logging logo
london lonely long longer longest look looked looking looks loop loops loose lord lose losing loss losses lost lots loud louis
louisiana love loved lover loves lower lowered lowest loyalty lucas luck lucky lucy luis luke lunch lying lyrics machine machines made
madison madrid magazine magazines magic mail main maine mainland mainly maintain major majority make makes makeup making malaysia male
males mall manage managed manager managing manhattan manner manor mansion manual many maps march marcus margaret maria marie marine
mark marked market marketing markets marks marriage married marry marshall martin mary maryland mask mason mass massive master masters
match matches matching mate material materials matt matter matters matthew maul mauled maximum maybe mayor mean meaning means meant
meanwhile measure measures meat mechanism medal medals media median medical medicine medieval medium meet meeting meetings meets
melbourne member members memorial memories memory mental mention mentioned menu merchant merely merge merged mess message messages
messed metal meters method methods metres metro mexican mexico miami michael michigan microsoft middle midnight might mike milan mild
mile miles military milk mill miller million mills mind mine mines mini minimum mining minister ministry minnesota minor minority
minute minutes mirror miss missed missile missing mission missions missouri mistake mistakes mitchell mixed mixing mobile mode model
models modern modified modify mole moment moments mona monastery monday money monster month monthly months montreal monument mood moon
moore moral more morgan morning morris mortar mortgage moscow most mostly moth mother motion motor mount mountain mountains mounted
mouth move moved movement movements moves movie movies moving much muhammad multi multiple munich municipal murder murdered murmured
murphy murray muscle muscles museum music musical musician musicians muslim muslims must muttered myself mystery naked name named
names narrow nathan nation national nations native natural nature naval navy nazi ncaa near nearby nearest nearly necessary neck need
needed needs negative neighbor neighbors neighbour neil neither nelson nervous netflix network networks neutral never newest newly
news newspaper next nice nicholas nick nigeria night nights nike nine ninth noah noble nobody nodded noise nominated none nonprofit
nope normal normally norman north northeast northern northwest norway norwegian nose notable notably note noted notes nothing notice
noticed nova novel novels november nuclear number numbers numerous nurse nurses nursing object objects observed obtain obtained
obvious obviously occasion occasions occupied occur occurred occurs ocean october offensive offer offered offering offers office
officer officers offices official officials often ohio okay oklahoma older oldest oliver olympic olympics once ones online only
ontario onto open opened opening opens opera operate operated operates operating operation operator opinion opponent opposed opposite
option optional options orange orchestra order ordered ordering orders ordinary oregon organ organic organised organized origin
original origins orleans orthodox oscar other others otherwise ottoman outdoor outer outlet output outside over overall overnight
overseas owen owned owner owners ownership oxford pace pacific pack package packages packaging packed packing packs page pages paid
pain paint painted painter painting paintings pair pairs pakistan palace pale palm panel panic pants paper papers parallel parcel
parcels parent parents paris parish park parker parking parks part partial partially parties partly partner partners parts party pass
passage passed passenger passes passing passion passport password past patch patent path pathetic patient patients patrick patrol
pattern patterns paul paused paying payment payments pays peace peak peaked pearl penalty pending peninsula people peoples percent
perfect perfectly perform performed perhaps period periods permanent perry persian person personal personnel persons peru pete peter
petite phase phil philip phoenix phone photo photos phrases physical physician physics piano pick picked picks pickup picnic picture
pictures piece pieces pierre pilot pinch pine pink pint pioneer pirate pitch pizza place placed places placing plain plan plane planet
planned planning plans plant plants plastic plate plates platform platforms play played player players playing plays please pleased
pleasure plot plus pocket pockets poem poems poet poetry point pointed pointing points poland pole police policies policy polish
political politics pool poor pope popular porch port portion portland portrait portrayed portugal position positions positive possible
possibly post postage postal posted potato potential pounds poverty power powered powerful powers practical practice practices praised
prayer preferred pregnant premier premiere premiered prepare prepared preparing presence present presented presents preserved
president press pressed pressure pretend pretty prevent previous price prices pricing pride priest primarily primary prime prince
princess principal principle print printed prior prison prisoner prisoners privacy private prix prize probably problem problems
process processed processes produce produced producer producers produces producing product products professor profile profit program
programme programs progress project projects prominent promise promised promo promote promoted promotion proof proper property
proposal proposed protect protected protects protein protest proud prove proved provide provided provides providing province provinces
public publicly published publisher publishes puerto pull pulled pulling punk pupils puppy purchase purchased purchases pure purple
purpose purposes pursue push pushed pushing putting python qualified qualify quality quantity quarter quebec queen query question
questions quick quickly quiet quietly quit quite quote race races rachel racial racing radar radical radio rage rail railroad railway
railways rain raise raised raising ralph random range rangers ranging rank ranked ranking ranks rapid rapidly rare rarely rate rated
rates rather rating ratio reach reached reaches reaching reaction read reader reading ready real realised reality realize realized
really rear reason reasons rebellion rebuilt recalled receipt receive received receiver receives receiving recent recently recipe
recipient recognise recognize recommend record recorded recording records recover recovered recovery recycled recycling reduce reduced
reduction reed refer referee reference referred refers reform refused regarded regarding regime regiment region regional regions
register regular regularly reign rejected related relation relations relative release released releases relegated relief religion
religious relocated remain remainder remained remaining remains remember remind reminded remix remote remove removed removes removing
renamed renew repair repaired repairing repairs repeated replace replaced replaces replacing replied replies reply report reported
reporter reporting reports represent republic request requested requests require required requires rescue research reserve reserved
reset residence resident residents residing resigned resort resources respect respond responded response rest restored result resulted
resulting results retail retained retired retreat retrieved return returned returning returns reveal revealed revenge revenue review
reviews revival reward rewards rhapsody rhythm rice rich richard richmond rick rico ride ridge riding rifle right rights riley ring
rise rising risk rival river rivers road roads robert roberts robin robinson robot rock rocks rocky roger rogers role roles roll
rolled rolling roman romance romania romanian romantic rome roof room rooms root roots rose ross rough roughly round rounds route
routes royal rubbed rugby ruined rule ruled rules ruling runner runners running runs rural rush rushed russell russia russian ryan
sacred sadly safe safely safety said sailed saint saints sale sales salt same sample samsung samuel sand sandals sandy sang santa sara
sarah satellite saturday save saved saving savings saying says scale scan scans scared scary scene scenes scent schedule scheduled
scheme scholar scholars school schools science sciences scientist score scored scoring scotland scott scottish scout scrap scratch
scream screamed screaming screen script sculpture seal seam sean search searches searching season seasons seat seats seattle sebastian
second secondary seconds secret secretary section sections sector secure secured security seed seeing seek seeking seem seemed seems
seen sees segment select selected selection self sell selling semi senate senator send sending sends senior sense sent sentence
sentenced separate separated september sequence serbia serbian sergeant series serious seriously serve served serves service services
serving session sessions seth sets setting settings settle settled settlers seven seventh several severe sexual shadow shadows shake
shaking shall shame shape shaped share shared shares sharing sharp shattered sheet sheets shelf shell sheriff shield shift shifted
ship shipment shipped shipping ships shirt shit shock shocked shoe shoes shook shoot shooting shop shopping shops shore short shortly
shorts shot shots should shoulder shoulders shouldn shouted shoved show showed shower showing shown shows shrink shrugged shut sick
side sides siege sigh sighed sight sign signal signed signing signs silence silent silk silver similar similarly simon simple simply
since sing singapore singer singh singing single singles sister sisters site sites sitting situated situation sixteen sixth size sized
sizes skills skin skip skull slammed slave slaves sled sleep sleeping slid slide slight slightly slim slip slipped slow slowly small
smaller smart smashed smell smelt smile smiled smiling smith smoke smooth snake snapped sneakers snow soccer social socialist society
socks sofa soft softly software soil solar sold soldier soldiers sole solid solo solution solutions solve some somebody somehow
someone something sometimes somewhat somewhere song songs sons soon sorry sort sorts sought soul sound sounded sounds soup source
sourced sources south southeast southern southwest soviet space spaces spain spanish spare speak speaker speakers speaking special
species specific speech speed spell spelled spelling spencer spend spending spent spider spilled spin spirit spiritual split spoke
spoken sponsored sport sporting sports spot spots spotted spread spring springs spun squad squadron square squared stable stadium
staff staffed stage stages stain stairs stakes stand standard standards standing stands stanley star stare stared staring starred
starring stars start started starting starts state stated statement states stating station stations statue status stay stayed staying
stays steady steam steel step stephen stepped steps steve steven stewart stick still stock stocked stolen stomach stone stones stood
stop stopped stopping stops storage store stores stories storm story stove straight strange strap strategic strategy stream street
streets strength stress stretched stretches strike string strip stroke strong stronger strongly struck structure struggle struggled
stuart stuck student students studied studies studio studios study studying stuff stupid style styles subject subjects submarine
submitted succeeded success successor such suck sudden suddenly suffered suffering sugar suggest suggested suggests suicide suit
suitable suite sultan summer summit sunday sundays sung sunset super superior suppliers supplies supply support supported supports
suppose supposed supreme sure surely surface surgery surprise surprised survey survive survived surviving susan suspected suspended
swallowed swap sweat sweater sweden swedish sweet swept swift swimming swing swiss switch switched sword sydney symbol symphony
symptoms system systems table tables tact tags tail taiwan take taken takes taking tale talent tales talk talked talking tall tamil
tank tanks tape target task taste taught taxes taxi taylor teach teacher teachers teaching team teams tear tears tech technical
technique teeth telephone tell telling tells temple temporary tend tennessee tennis tension tent tents tenure term terminal terminate
terminus terms terrible territory terror terry tesla test testing tests texas text textiles texts thai thailand than thank thanks that
theater theatre their them theme themes then theory therapy there therefore these they thick thin thing things think thinking thinks
third thirteen thirty this thomas thompson those though thought thoughts thousand thousands threat three threw throat throne through
throw throwing thrown thrust thus tick ticket tied tier ties tiger tight tightly till timber time times tiny tire tired titanic title
titled titles today todd toes together tokyo told tomatoes tommy tomorrow tone tongue tonight tons tony took tool tools topics torn
toronto tossed total totally touch touched touching tour toured touring tourism tourist toward towards tower town towns township trace
traces track tracked tracking tracks trade traded trading tradition traffic trail train trained training trains transfer transit
translate transport travel traveled traveling treat treated treatment treaty tree trees trial trials tribe tribes tribute tried tries
trinity trio trip triple troops trophy tropical trouble trousers truck true truly trust truth trying tube tuesday tumble tunnel turkey
turkish turn turned turner turning turns twelve twenty twice twin twinkle twisted tyler type typed types typical typically typing uber
uefa ukraine ukrainian ultimate unable uncle under underwear undo unhappy uniform uniforms union unique unit united units universal
universe unknown unless unlike unlock until unused unusual update updated upon upper upset urban used useful useless user users uses
using usual usually utah valid valley valuable value values vampire vampires vancouver variety various vase vast vegas vehicle
vehicles venture venue vermont version versions versus vertical very vessel vessels vest vice victim victims victor victoria victorian
victory video videos vienna vietnam view viewed viewers views villa village villages vincent violence violent violin virgin virginia
virtual visa visible vision visit visited visiting visitor visitors visual vocal vocals voice voiced voices void volume volumes
volunteer vote voted voters votes voting waist wait waited waiting wake wales walk walked walker walking walks wall walls walter wang
wanna want wanted wanting wants ward warehouse warm warned warner warning warren warrior warriors wars wash washed washing wasn waste
watch watched watching water waters wave waved waves wayne ways weak wealth wealthy weapon weapons wear wearing weather website
wedding week weekend weekends weekly weeks weight weird welcome well wells welsh went were weren west western what whatever wheel when
whenever where whereas whether which while whilst whisper whispered white whole wholesale whom whose wide widely wider wife wild
wildlife will william williams willing wilson wind window windows winds wine wing wings winner winners winning wins winter wipe wire
wisconsin wish wished witch with withdraw withdrew within without witness wolf woman women wonder wondered wonderful wondering wood
wooden woods wool word words wore work worked worker workers working works world worldwide worn worried worry worse worship worst
worth would wouldn wound wounded wrap wrapped wrapping wrestling wright wrist write writer writers writes writing written wrong
wrongly wrote yankees yard yards yeah year years yellow yesterday yoga york yorkshire young younger youngest your yours yourself youth
zane zealand zero zipper zone
`
    .trim()
    .split(/\s+/),
)
