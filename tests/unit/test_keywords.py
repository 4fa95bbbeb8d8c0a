import pytest

from coach.core.keywords import Keyword, KeywordState, find_keywords
from coach.core.transcript import Transcript, Word

SAID, NEGATED, HEARD, MISSED = KeywordState.SAID, KeywordState.NEGATED, KeywordState.HEARD_AS, KeywordState.MISSED


def state(answer: str, term: str, *others: str) -> KeywordState:
    keywords = [Keyword(text) for text in (term, *others)]
    return find_keywords(Transcript.typed(answer), keywords)[0].state


@pytest.mark.parametrize(
    ("term", "answer"),
    [
        ("pipelines", "So the pipeline failed on a Sunday."),
        ("negotiate", "From there it was negotiating with the buyers."),
        ("explain", "I explained it in plain words."),
        ("teach", "I taught the whole class."),
        ("lead", "I led a team of four."),
        ("children", "I had one child in tears."),
        ("order picking", "We were picking orders. Order picking is fast work."),
        ("ordering", "I order the stock each week."),
        ("manager", "I spoke to two managers."),
        ("A/B testing", "We ran A/B tests on it."),
        ("front-end", "I moved to the frontend in May."),
        ("full-stack", "I was a full stack person there."),
        ("subcontractors", "I rang the sub-contractor at once."),
        ("Year 6", "I taught year six for a while."),
        ("ISO 9001", "We kept to ISO 9001 there."),
        ("NVQ Level 3", "I hold a level three NVQ now."),
        ("18th Edition", "I did my eighteenth edition in May."),
        ("Eighteenth Edition", "I did my 18th edition in May."),
        ("Level 3 NVQ", "I finished the level three NVQ in June."),
        ("coordination", "I co-ordinated the whole thing."),
        ("menus", "I asked who decides the menu."),
        ("organise", "We organized the whole move."),
        ("colour matching", "I did the color matching myself."),
        ("modelling", "I like dimensional modeling most."),
        ("paediatrics", "I spent a year in pediatrics."),
        ("programme management", "I moved into program management."),
        ("on-call", "I was on call that weekend."),
        ("on-call", "I was oncall that weekend."),
        ("email", "I answered my e-mails first."),
        ("e-mail", "I sent her an email."),
        ("e-commerce", "I ran their ecommerce shop."),
        ("click-and-collect", "I set up the click and collect desk."),
        ("database", "I moved the data base myself."),
        ("forklift", "My forklift ticket's in date."),
        ("health and safety", "Health and, um, safety wise we were fine."),
        ("Health & Safety", "I look after health and safety there."),
        ("one-to-ones", "We had one-to-ones every week."),
        ("one-to-ones", "We had a one-to-one every week."),
        ("standard operating procedures", "I followed the SOPs to the letter."),
        ("SOPs", "I followed the standard operating procedures to the letter."),
        ("Kubernetes", "We moved everything to K8s in May."),
        ("machine learning", "Your ML triage is clever."),
        ("ML engineer", "I worked as a machine learning engineer."),
        ("Continuous Integration (CI)", "I set up continuous integration for them."),
        ("Microsoft Teams", "We met in Teams every day."),
        ("Amazon Web Services", "We ran it on AWS."),
        ("AWS", "We ran it on A. W. S. and it was fine."),
        ("HR", "I went straight to H. R. and told them."),
        ("C++", "I wrote it in C++ at first."),
        ("C#", "I wrote it in C# at first."),
        (".NET", "We moved to .NET last year."),
        ("Node.js", "The service is in Node.js today."),
        ("CI/CD", "I looked after CI/CD for the team."),
        ("R", "I did the modelling in R."),
        ("R", "Mostly Python and R, to be honest."),
        ("Go", "Two of our services are written in Go."),
        ("Go", "I write Go code most days."),
        ("Excel", "I built the budget in Excel."),
        ("Excel", "I keep an Excel spreadsheet for it."),
        ("IT", "I sat with the IT team for a month."),
        ("P&L", "I owned the P&L for two years."),
        ("P&L", "I owned the profit and loss for two years."),
        ("R&D", "I spent a year in R and D before that."),
        ("24/7 support", "We gave 24/7 support to everyone."),
        ("patients", "I looked after eight patients a shift."),
        ("caseload", "My case load is sixty."),
        ("emergency room", "I worked in the ER for two years."),
        ("Sage", "I have used Sage for six years."),
        ("Opera", "We checked them in on Opera, every guest."),
        ("opera", "I sang in the opera for a year."),
        ("IT", "For two years IT was mine to run."),
        ("till", "I was on the till all day."),
        ("natural language processing", "Led natural language processing projects."),
        ("user acceptance testing", "Led user acceptance testing."),
        ("continuous integration", "We had continuous ummm integration by then."),
    ],
)
def test_a_form_of_the_term_is_said(term: str, answer: str) -> None:
    assert state(answer, term) is SAID


@pytest.mark.parametrize(
    ("term", "answer"),
    [
        ("cat", "We concatenate the two files."),
        ("SQL", "Our NoSQL store swallowed it."),
        ("Java", "It was two megabytes of JavaScript."),
        ("C", "I wrote it in C++ at first."),
        ("R", "I spent a year in R and D before that."),
        ("R", "I taught year R for a term."),
        ("Go", "I had to go through the logs."),
        ("Go", "We go live in May."),
        ("Excel", "What I excel at is the start of the shift."),
        ("Access", "I had no trouble getting access to the site."),
        ("Word", "In a word, I was tired."),
        ("Teams", "I have led two teams of nurses."),
        ("React", "I tend to react quickly to that."),
        ("IT", "I did it in a week and it worked."),
        ("Rust", "He felt rusty after the break."),
        ("patients", "You have to be patient with them."),
        ("board", "I got everyone on board in a week."),
        ("case management", "In any case, management said no."),
        ("fares", "Every other weekend, that's fair."),
        ("live chat", "We had a nice chat later."),
        ("stakeholders", "I spoke to the depot managers."),
        ("teaching assistant", "I want to be a good teacher."),
        ("notable", "I was not able to come."),
        ("customers", "It was a custom of ours."),
        ("import", "That was important to me."),
        ("accountant", "I was accountable for it."),
        ("marketing", "The housing market was slow."),
        ("managers", "I manage a small crew."),
        ("Opera", "We ran the bar of the opera house."),
        ("Juniper", "It was the shop on Juniper Street."),
        ("Iris", "I went there with Iris on a Monday."),
        ("PALS", "My pals from class went, too."),
        ("Exact", "I do not have the exact figure."),
        ("Resolve", "That would resolve most of it."),
        ("employee relations", "I did, er, a lot of other work."),
        ("till", "I worked from two till four."),
        ("crane", "I had to crane my neck to see it."),
        ("Python", ""),
        ("", "I used Python."),
    ],
)
def test_another_word_or_sense_is_not_the_term(term: str, answer: str) -> None:
    assert state(answer, term) is MISSED


@pytest.mark.parametrize(
    ("term", "answer"),
    [
        ("Terraform", "I've never touched Terraform, our platform guys did that."),
        ("Terraform", "I have never, um, actually used Terraform."),
        ("LIMS", "I've never used a LIMS, ours was all paper."),
        ("PLC", "I'm not a PLC man, I'll be honest."),
        ("OKRs", "I've never run OKRs, I use three sentences on a wall."),
        ("Scala", "I don't know Scala."),
        ("Kafka", "I have no experience with Kafka."),
        ("Kafka", "I've got no Kafka experience at all."),
        ("SAP", "I haven't worked with the SAP system yet."),
        ("forklift", "I haven't got a forklift licence."),
        ("Xero", "Xero I have never used."),
        ("injection therapy", "I know nothing about injection therapy."),
        ("clinical audit", "I left clinical audits to others."),
        ("hydrotherapy", "Hydrotherapy I leave to others."),
        ("hydrotherapy", "I have zero experience of hydrotherapy."),
        ("ultrasound imaging", "I have yet to try ultrasound imaging."),
        ("shockwave", "I can't say I've done shockwave therapy."),
        ("shockwave", "I don't think I've ever used shockwave therapy."),
        ("supervising", "I supervised nobody there."),
        ("Xero", "Xero is new to me."),
        ("phlebotomy", "Phlebotomy is not something I've done."),
        ("welding", "I'm not trained in welding."),
        ("Power BI", "I can't write Power BI reports."),
    ],
)
def test_a_disclaimed_term_is_negated(term: str, answer: str) -> None:
    assert state(answer, term) is NEGATED


def test_a_garbled_term_may_be_disclaimed_too() -> None:
    result = find_keywords(Transcript.typed("I've never used Cuba needs, to be fair."), [Keyword("Kubernetes")])[0]
    assert result.state is NEGATED
    assert result.evidence is not None
    assert result.evidence.quote == "I've never used Cuba needs,"


@pytest.mark.parametrize(
    ("term", "answer", "quote"),
    [
        ("copywriting", "Well, I never used copywriting, but I write.", "I never used copywriting,"),
        ("Terraform", "Well, I have never, um, actually used Terraform.", "I have never, um, actually used Terraform."),
        ("Kafka", "To be fair I've got no Kafka experience.", "I've got no Kafka"),
        ("Kafka", "There was no Kafka there.", "There was no Kafka"),
        ("Kafka", "I worked without any Kafka skills.", "without any Kafka"),
        ("Pulumi", "I have never used Terraform or Pulumi.", "I have never used Terraform or Pulumi."),
        ("Xero", "And Xero I have never used there.", "Xero I have never used"),
        ("Xero", "Xero I have not.", "Xero I have not."),
        ("Xero", "Xero is new to me, to be honest.", "Xero is new to me,"),
        ("Xero", "Xero is a gap for me.", "Xero is a gap"),
        ("Xero", "Xero is not my strength at all.", "Xero is not my strength"),
        ("phlebotomy", "Phlebotomy is not something I've done.", "Phlebotomy is not something I've done."),
    ],
)
def test_the_quote_of_a_disclaimed_term_holds_the_disclaimer(term: str, answer: str, quote: str) -> None:
    result = find_keywords(Transcript.typed(answer), [Keyword(term)])[0]
    assert result.state is NEGATED
    assert result.evidence is not None
    assert result.evidence.quote == quote


@pytest.mark.parametrize(
    ("term", "answer"),
    [
        ("Terraform", "I have not only used Terraform, I taught it."),
        ("Terraform", "I had never used Terraform until last year."),
        ("Terraform", "I've never used Ansible, but I use Terraform daily."),
        ("Python", "I never deploy Python without tests."),
        ("scanners", "I won't say that was all me, the new scanners helped."),
        ("handover", "I never miss a handover."),
        ("Excel", "He had never used Excel, so I taught him."),
        ("SQL", "I've never used Oracle. SQL I use every day."),
        ("audits", "We have no problem with audits."),
        ("Jira", "I wouldn't use Jira for that again."),
        ("Kubernetes", "There was no Kubernetes when I started, so I brought it in."),
        ("Jenkins", "I was not happy with Jenkins, and I said so."),
        ("PROMs", "No patient leaves without a PROM."),
        ("exercise prescription", "Without exercise prescription you get nowhere."),
        ("injection therapy", "Shockwave? No. Injection therapy I use daily."),
        ("audits", "I left audits until the end of the month."),
    ],
)
def test_other_denials_leave_the_term_said(term: str, answer: str) -> None:
    assert state(answer, term) is SAID


def test_a_plain_mention_outweighs_a_disclaimed_one() -> None:
    answer = "I've never used Terraform in production. At home I run everything with Terraform."
    assert state(answer, "Terraform") is SAID


@pytest.mark.parametrize(
    ("term", "heard"),
    [
        ("Kubernetes", "We moved it to Cuba needs last year."),
        ("Postgres", "The data sat in post grass for years."),
        ("JavaScript", "It was megabytes of Javasquipped before that."),
        ("mentoring", "I would like to carry on mendering."),
        ("court reports", "I was writing gort reports at midnight."),
        ("class teacher", "I want to be a solid glass teacher here."),
    ],
)
def test_a_garbled_term_is_heard_as(term: str, heard: str) -> None:
    assert state(heard, term) is HEARD


@pytest.mark.parametrize(
    ("term", "answer"),
    [
        ("forms", "It took two months from the start."),
        ("Java", "I bought a jar of coffee."),
        ("site", "I can't see it."),
        ("reports", "I always support the team."),
        ("court", "I sort of thought about it."),
        ("weights", "She waits for me."),
        ("ward", "I heard a word about it."),
        ("Go", "So I did."),
    ],
)
def test_words_that_make_ordinary_sense_are_left_alone(term: str, answer: str) -> None:
    assert state(answer, term) is MISSED


@pytest.mark.parametrize(
    "answer",
    [
        "Python, SQL, Airflow, AWS.",
        "Python. SQL. Airflow. AWS.",
        "python sql airflow aws",
        "Python and SQL and Airflow, um, AWS.",
    ],
)
def test_a_bare_list_earns_nothing(answer: str) -> None:
    keywords = [Keyword(term) for term in ("Python", "SQL", "Airflow", "AWS")]
    results = find_keywords(Transcript.typed(answer), keywords)
    assert {result.state for result in results} == {MISSED}


def test_a_list_inside_a_sentence_counts() -> None:
    keywords = [Keyword(term) for term in ("Python", "SQL", "Airflow")]
    results = find_keywords(Transcript.typed("Every day I work with Python, SQL and Airflow."), keywords)
    assert {result.state for result in results} == {SAID}


def test_an_alias_says_the_keyword() -> None:
    results = find_keywords(Transcript.typed("I look after the fridges."), [Keyword("refrigeration", ("fridges",))])
    assert results[0].state is SAID


def test_the_evidence_is_the_words_with_their_times() -> None:
    said = "I was, um, on call, you know"
    words = tuple(Word(text, float(i), i + 0.5) for i, text in enumerate(said.split()))
    result = find_keywords(Transcript(words), [Keyword("on-call")])[0]
    assert result.evidence is not None
    assert (result.evidence.first_word, result.evidence.last_word) == (3, 4)
    assert result.evidence.quote == "on call,"
    assert (result.evidence.start_s, result.evidence.end_s) == (3.0, 4.5)


def test_results_keep_the_order_of_the_keywords() -> None:
    keywords = [Keyword("SQL"), Keyword("Python"), Keyword("Java")]
    results = find_keywords(Transcript.typed("I use Python and SQL daily."), keywords)
    assert [result.keyword.term for result in results] == ["SQL", "Python", "Java"]
    assert [result.state for result in results] == [SAID, SAID, MISSED]
    assert results[2].evidence is None


@pytest.mark.parametrize(
    ("answer", "state", "quote"),
    [
        ("Hell and, um, safety wise we had none.", HEARD, "Hell and, um, safety"),
        ("I have never done Hell and, um, safety.", NEGATED, "I have never done Hell and, um, safety."),
    ],
)
def test_what_was_heard_instead_is_quoted_whole_across_hesitation(answer: str, state: KeywordState, quote: str) -> None:
    (result,) = find_keywords(Transcript.typed(answer), [Keyword("health and safety")])
    assert result.state is state
    assert result.evidence is not None
    assert result.evidence.quote == quote
