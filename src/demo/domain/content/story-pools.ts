/** Who reported it, doing what, where: words which make each case its own. All places are invented. */
export const REPORTERS: readonly string[] =
  "a midwife|a harbour pilot|a school librarian|an accountant|a sawmill foreman|a dispatcher|a pharmacist|a museum guide|a crane operator|a tax adviser|a hotel receptionist|a vet|a bus planner|a surveyor|a bakery owner|a notary|a ski instructor|a forester|a dental nurse|a warehouse picker|a payroll clerk|a lighthouse keeper|a translator|an architect|a chef|an optician|a geologist|a court clerk|a plumber|a youth worker|a reindeer herder|a radiologist|a fish farmer|a town planner|a theatre technician|a welder|a priest|a lawyer|an estate agent|a ferry purser|a beekeeper|a laboratory assistant|a florist|a caretaker|a journalist|a miner|an occupational therapist|a goldsmith|a train driver|a brewer|a conductor|a statistician|a tailor|a glazier|an auctioneer|a carpenter|a physiotherapist|a recruiter|a stable hand|a cartographer".split(
    "|",
  );

export const ACTIVITIES: readonly string[] =
  "preparing the quarterly inventory|uploading X-ray images|booking the spring tour|printing delivery notes|teaching a remote class|closing the till|registering a newborn|planning the snow clearance|checking in a group of sixty|paying seasonal workers|ordering spare blades|translating a contract|streaming the council session|scanning passports|comparing tenders|drawing the timetable|answering an auction bid|publishing the parish letter|measuring noise levels|reviewing loan applications|tracking a container|updating the menu board|signing a lease|counting salmon|calling a patient back|editing a podcast|monitoring a kiln|training a new colleague|renewing a fishing permit|sending wage slips|archiving court files|rehearsing with the choir online|tuning a greenhouse controller|recording bird counts|issuing parking permits|quoting a roof repair|consulting a specialist by video|selling concert tickets|matching bank statements|dispatching an ambulance|designing a label|handing over the night shift|filing an insurance claim|checking drill samples|hosting a webinar|cataloguing donations|adjusting hearing aids|loading a museum audio guide|verifying a prescription|surveying a bridge|planning relief staff|preparing a customs form|watching a maintenance dashboard|sorting lost property|ordering textbooks|reporting a blocked road|restoring an old photograph|weighing timber lorries|welcoming exchange students|auditing travel costs".split(
    "|",
  );

export const PLACES: readonly string[] =
  "Luleby|Sundhamn|Östvik|Kråkfors|Granudden|Björnhult|Tallmon|Renholm|Isnäs|Storviken|Norrsele|Vargberget|Fiskartorp|Myrheden|Stenudde|Gäddsjö|Ljungdal|Hällvik By|Rävsta|Sälholmen|Blåsjön|Krokvattnet|Åkermark|Dimmvik|Långträsk|Hjortnäs|Solbacka|Fjällåsen|Kvarnbro|Tjärdal|Silverhed|Malmskär|Vintervik|Askhult|Brännö Strand|Lommabro|Skogsfjärd|Högsund|Nipan|Älvkroken".split(
    "|",
  );

export const MOMENTS: readonly string[] =
  "on a Monday morning|just before a deadline|during the night shift|after a power cut|in the middle of an audit|on the first day back from leave|while the supervisor was away|right after lunch|during a storm warning|on moving day|a week after the merger|at the end of a school term|on pay day|before the morning ferry|in the busiest week of the year|during an open day|at the opening of a new branch|while visitors were waiting|after a colleague's farewell|late on Friday".split(
    "|",
  );
