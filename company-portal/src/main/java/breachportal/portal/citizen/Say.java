package breachportal.portal.citizen;

import breachportal.contract.leak.IdentifierKind;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The sentences of the public pages in English; `messages/say_vi.properties` and
/// `messages/say_zh-Hans.properties` hold them in Vietnamese and Chinese. A test fails where one is
/// missing.
@MessageBundle("say")
@SuppressWarnings("MissingJavadoc") // each method is its sentence
public interface Say {

  // The frame.

  @Message("Skip to main content")
  String skip();

  @Message("Main")
  String navLabel();

  @Message("Check")
  String navCheck();

  @Message("Known leaks")
  String navLeaks();

  @Message("Is this letter genuine?")
  String navGenuine();

  @Message("Language")
  String languageLabel();

  @Message("Sign in")
  String signIn();

  @Message("You are signed out.")
  String signedOut();

  @Message("This portal never asks for a password, a code or money, by mail or by phone.")
  String footerPromise();

  @Message("About this portal")
  String footerAbout();

  @Message("I saw data on sale")
  String footerOnSale();

  @Message("This did not go through")
  String errorTitle();

  @Message("Error:")
  String errorPrefix();

  // The front page.

  @Message("Was my data stolen?")
  String frontTitle();

  @Message("When a company loses your data, you should be the first to know.")
  String frontSentence();

  @Message("Your phone number, national ID or e-mail address")
  String checkLabel();

  @Message("In any form you usually write it, such as 0912 345 678.")
  String checkHint();

  @Message("Check")
  String checkButton();

  @Message("What you type is not stored and not logged.")
  String checkNote();

  @Message("What you type does not leave this page.")
  String checkNoteInPage();

  @Message("How the check keeps it private")
  String checkNoteLink();

  @Message("Type a phone number, a national ID or an e-mail address.")
  String checkNeedsText();

  @Message("That is no phone number, national ID or e-mail address. Type one of them whole.")
  String checkNeedsIdentifier();

  @Message("This can be a phone number or a national ID. Say which it is.")
  String checkNeedsKind();

  @Message("Write it with its country: +84 for Vietnam, +86 for China.")
  String checkNeedsCountry();

  @Message(
      "So written it can be a mobile or a landline of before 2017. Type a mobile without spaces,"
          + " and a landline with its area code of today, such as +84 28 for Ho Chi Minh City.")
  String checkNeedsTodaysNumber();

  @Message("All of its digits are needed.")
  String checkNeedsDigits();

  @Message("Its last character does not fit the others. Look whether a digit is mistyped.")
  String checkNeedsRightDigits();

  @Message("Type one number or address at a time.")
  String checkNeedsOne();

  @Message("What is it?")
  String checkKind();

  @Message("A phone number")
  String checkKindPhone();

  @Message("A national ID")
  String checkKindNationalId();

  @Message(
      "The check does not answer now, so nothing is known about your number. Try again in a"
          + " minute.")
  String checkSilent();

  @Message("Working out a small puzzle that keeps machines from asking in bulk…")
  String checkPuzzle();

  @Message("Looking in the leaks, in this page…")
  String checkLook();

  @Message(
      "This could not be checked: the server did not prove that it used its published key. Nothing"
          + " is known about your number. If it stays so, tell the operator.")
  String checkNoProof();

  @Message(
      "This could not be checked yet: too many checks came from your network. Nothing is known about"
          + " your number. Try again in {seconds} seconds.")
  String checkBusy(String seconds);

  @Message("Other ways in")
  String doorsHeading();

  @Message("I run a company")
  String doorCompany();

  @Message("Report a breach once, before the deadline, and tell everybody it concerns.")
  String doorCompanyText();

  @Message("I am the police")
  String doorPolice();

  @Message("Read the reports that concern your province, and load what you have seized.")
  String doorPoliceText();

  @Message("I saw data on sale")
  String doorOnSale();

  @Message("What to note, whom to tell, and what to leave alone.")
  String doorOnSaleText();

  @Message("The known leaks, {month}")
  String figuresHeading(String month);

  @Message("Leaks that can be checked here")
  String figureLeaks();

  @Message("Published this month")
  String figurePublished();

  @Message("With phone numbers")
  String figurePhones();

  // The answer of a check.

  @Message("The answer of the check")
  String answerTitle();

  @Message(
      "{#when kind}{#is PHONE}This phone number{#is NATIONAL_ID}This national ID{#is EMAIL}This"
          + " e-mail address{/when} is in {figure} known {#if count == 1}leak{#else}leaks{/if}")
  String answerFound(IdentifierKind kind, int count, String figure);

  @Message("Not in any leak we know of")
  String answerNone();

  @Message("That does not mean it is safe.")
  String answerNoneSafe();

  @Message(
      "Most thefts are never found, and some leaks are too sensitive to be checked by anybody who"
          + " types a number. Come back when you hear of a new one.")
  String answerNoneMore();

  @Message("What protects you anyway")
  String answerNoneAdvice();

  @Message("Found in {month}")
  String cardFound(String month);

  @Message("This leak was published a moment ago. What was taken can be read here in a minute.")
  String cardNew();

  @Message("What was taken")
  String cardTaken();

  @Message("What to do now, the most urgent first")
  String cardTodo();

  @Message("Check another")
  String checkAnother();

  @Message(
      "Your number stays in your browser: what is sent is locked with a random key that never leaves"
          + " this page.")
  String pagePrivate1();

  @Message(
      "Our server turns the locked number into a locked code with its secret key, and proves that it"
          + " used the key we publish; it can read neither.")
  String pagePrivate2();

  @Message(
      "Your browser unlocks the code and fetches one drawer of the leaks’ codes, which it shares with"
          + " thousands of other numbers.")
  String pagePrivate3();

  @Message("Whether your code is in the drawer is looked up in your browser: only you learn it.")
  String pagePrivate4();

  @Message(
      "What it does not promise: whoever runs this site could one day send your browser another"
          + " script, and the drawer narrows a number down to some thousands for whoever also holds"
          + " the secret key. The check also knows only the leaks that police have found.")
  String pagePrivateNot();

  @Message(
      "Your number is locked in your browser. Our server’s secret key turns it into a locked code."
          + " Your browser unlocks it, fetches one drawer of codes, and looks there for your answer.")
  String pageDiagramWords();

  @Message("your number, locked")
  String pageDiagramNumber();

  @Message("one drawer of codes")
  String pageDiagramCodes();

  @Message("How this check keeps your number private")
  String privateHeading();

  @Message(
      "Your number travels to us encrypted, and our server sees it for the moment of the check.")
  String private1();

  @Message(
      "It is turned into a code with a secret key, and the code is looked up; the number is then"
          + " forgotten.")
  String private2();

  @Message("It is written to no table, no log and no address line, and this page does not hold it.")
  String private3();

  @Message("The leaks are kept as such codes too: whoever steals them learns no number.")
  String private4();

  @Message(
      "What it does not promise: while this form is answered you have to trust our server. It also"
          + " knows only the leaks that police have found.")
  String privateNot();

  @Message(
      "Your number goes to our server, where a secret key turns it into a code. The code is looked"
          + " up among the codes of the leaks. The answer comes back, and the number is forgotten.")
  String diagramWords();

  @Message("your number")
  String diagramNumber();

  @Message("secret key")
  String diagramKey();

  @Message("codes of leaks")
  String diagramCodes();

  @Message("your answer")
  String diagramAnswer();

  // The keys of the check.

  @Message("The keys of the check")
  String keysTitle();

  @Message(
      "The check’s server proves for every answer which key it used. This page and its script accept"
          + " these keys and no others.")
  String keysLead();

  @Message("epoch")
  String keysHeadEpoch();

  @Message("Phone numbers")
  String keysPhone();

  @Message("National IDs")
  String keysNationalId();

  @Message("E-mail addresses")
  String keysEmail();

  @Message("How to compare")
  String keysCompare();

  @Message(
      "Compare them with the keys that the operator prints elsewhere, such as in the gazette or on"
          + " the wall of the office. Nothing that this site shows can prove itself.")
  String keysCompareText();

  @Message("To trust no page at all, check from the command line, with the keys you compared:")
  String keysCommand();

  @Message("The keys as the file that the command takes")
  String keysFile();

  @Message("The keys that this check accepts")
  String keysLink();

  // The catalogue.

  @Message("Known leaks")
  String leaksTitle();

  @Message(
      "Collections of stolen data that police have found and that can be checked here. The newest"
          + " stand first.")
  String leaksLead();

  @Message(
      "No leak is published yet. When police publish one, it will stand here and can be checked on"
          + " the front page.")
  String leaksEmpty();

  @Message("Found on")
  String leakFoundOn();

  @Message("Found where")
  String leakFoundWhere();

  @Message("Comes from")
  String leakSectors();

  @Message("Traced to")
  String leakOrganisation();

  @Message("not known")
  String leakUnknown();

  @Message("Check whether you are in it")
  String leakCheck();

  // Genuine letters.

  @Message("Is this letter genuine?")
  String genuineTitle();

  @Message(
      "When a company tells you of a breach through this portal, its letter carries a code. Type"
          + " the code, and we tell you whether we sent that letter.")
  String genuineLead();

  @Message("The code in the letter")
  String genuineLabel();

  @Message("It stands at the end of the letter. Capitals, spaces and hyphens don’t matter.")
  String genuineHint();

  @Message("Check the code")
  String genuineButton();

  @Message("Type the code that stands at the end of the letter.")
  String genuineNeedsCode();

  @Message("This letter is genuine")
  String genuineYes();

  @Message("{organisation} sent it through this portal on {day}.")
  String genuineYesText(String organisation, String day);

  @Message("Report")
  String genuineReference();

  @Message(
      "A genuine letter has no link and no attachment, and asks for nothing: no code, no password,"
          + " no payment.")
  String genuineYesMore();

  @Message("This was a drill")
  String genuineDrill();

  @Message(
      "{organisation} rehearsed telling its customers. Nothing happened, no data was taken, and"
          + " nobody was sent a letter. If a letter with this code reached you, it is not from us.")
  String genuineDrillText(String organisation);

  @Message("We know no letter with this code")
  String genuineNo();

  @Message("Compare each character with the letter, and try once more.")
  String genuineNoRetry();

  @Message(
      "If it stays unknown, treat the letter as a fake: follow no link in it, call no number in it,"
          + " pay nothing. Call the company at the number you know.")
  String genuineNoText();

  @Message("This does not answer now, so nothing is known about the code. Try again in a minute.")
  String genuineSilent();

  // Alerts of new leaks.

  @Message("Alerts of new leaks")
  String alertsTitle();

  @Message(
      "Name a number or address, and we write to you when it is in a leak that is "
          + "published from now on: once for each leak.")
  String alertsLead();

  @Message("What shall we watch?")
  String alertsWatchLabel();

  @Message("A phone number, a national ID or an e-mail address.")
  String alertsWatchHint();

  @Message("Where shall we write?")
  String alertsEmailLabel();

  @Message(
      "Your e-mail address. If it is the very address to be watched, we tell you of "
          + "sensitive leaks, too.")
  String alertsEmailHint();

  @Message("Alert me")
  String alertsButton();

  @Message(
      "Without scripts the server sees the number while it works out what to watch. "
          + "It stores and logs nothing of it.")
  String alertsNote();

  @Message(
      "The number stays in this page. What leaves it is a code that says nothing "
          + "without a key that is in no database.")
  String alertsNoteInPage();

  @Message("What we keep")
  String alertsKeptTitle();

  @Message("Of what you want watched we keep the code, and no number.")
  String alertsKept1();

  @Message(
      "Your e-mail address is kept encrypted, in another place, and neither place "
          + "knows what the other holds.")
  String alertsKept2();

  @Message(
      "Until you enter the code from our mail nothing is sent; after two days without "
          + "it the address is deleted.")
  String alertsKept3();

  @Message("I have a code")
  String alertsHaveCode();

  @Message("Type your e-mail address, whole.")
  String alertsNeedsEmail();

  @Message("Too much was asked for from your network. Try again in an hour.")
  String alertsTooMany();

  @Message("This does not answer now, and nothing was changed. Try again in a minute.")
  String alertsSilent();

  @Message(
      "Nothing was set up: the server did not prove that it used its published key. "
          + "If it stays so, tell the operator.")
  String alertsNoProof();

  @Message("Working out what to watch, in this page…")
  String alertsWorking();

  @Message("Confirm by the code")
  String alertsCodeTitle();

  @Message(
      "If mail can reach the address that was given, a code is on its way. It waits "
          + "for two days.")
  String alertsCodeLead();

  @Message("Code from the mail")
  String alertsCodeLabel();

  @Message("Twelve characters, such as 7K3M-9XQ2-HT4V.")
  String alertsCodeHint();

  @Message("Confirm")
  String alertsCodeButton();

  @Message(
      "This page says the same to everybody. It does not tell whether an address has "
          + "alerts, or has had its share of codes today.")
  String alertsCodeSame();

  @Message(
      "This code belongs to nothing that waits. Compare it with the mail; after two "
          + "days, ask anew.")
  String alertsCodeWrong();

  @Message("Alerts are on")
  String alertsOnTitle();

  @Message(
      "We write when a newly published leak holds what you asked us to watch. That "
          + "goes on for two years, and we write before it ends. Leaks that are published "
          + "already you find by the check.")
  String alertsOnText();

  @Message("Check the known leaks now")
  String alertsCheckNow();

  @Message("End alerts")
  String alertsStopTitle();

  @Message(
      "Enter the code from any of our mails about alerts. All alerts to your address "
          + "end, and the address is deleted.")
  String alertsStopLead();

  @Message("End all alerts")
  String alertsStopButton();

  @Message("No mail at hand?")
  String alertsStopNoMail();

  @Message("Your e-mail address")
  String alertsStopEmailLabel();

  @Message("If there are alerts to it, we send a code there.")
  String alertsStopNoMailText();

  @Message("If there are alerts to this address, a code is on its way.")
  String alertsStopSent();

  @Message(
      "This code belongs to no alerts. Compare it with the mail; they may have ended " + "already.")
  String alertsStopWrong();

  @Message("All alerts to the address that the mail came to end, and the address is " + "deleted.")
  String alertsStopOneLead();

  @Message("Alerts have ended")
  String alertsStoppedTitle();

  @Message(
      "No more alerts go to that address, and we have deleted it. What was watched "
          + "for it is deleted within a day.")
  String alertsStoppedText();

  @Message("Be told when a new leak holds it")
  String alertsOffer();

  // Leaks told only to who holds the address.

  @Message("Leaks told only to you")
  String ownTitle();

  @Message(
      "Some leaks would shame or endanger the people in them: patients of a clinic, "
          + "members of a dating site. Nobody learns of these by typing a number here. You "
          + "learn of them by a code that we send to your own address or number: it opens "
          + "every leak that it is in.")
  String ownLead();

  @Message("Your e-mail address or phone number")
  String ownLabel();

  @Message("The code goes there, so it must be one that you can read now.")
  String ownHint();

  @Message("Send me a code")
  String ownButton();

  @Message(
      "What you type is kept encrypted until the code expires, then deleted. It is not "
          + "logged.")
  String ownNote();

  @Message("Type one e-mail address or one phone number, whole.")
  String ownNeedsText();

  @Message("No text messages can be sent from here yet. Type an e-mail address.")
  String ownNeedsEmail();

  @Message("Too many codes were asked for from your network. Try again in an hour.")
  String ownTooMany();

  @Message("This does not answer now, and nothing was opened. Try again in a minute.")
  String ownSilent();

  @Message("Enter the code")
  String ownCodeTitle();

  @Message(
      "If a code can be sent to what you typed, it is on its way. It holds for ten "
          + "minutes and works once.")
  String ownCodeLead();

  @Message("The code in the message")
  String ownCodeLabel();

  @Message("Eight digits, such as 4821 0937.")
  String ownCodeHint();

  @Message("Show the leaks")
  String ownCodeButton();

  @Message(
      "This page says the same to everybody. It does not tell whether the address "
          + "exists or is in a leak.")
  String ownCodeSame();

  @Message("No code came?")
  String ownNoCode();

  @Message(
      "Look among unwanted mail. A few codes an hour are sent to one address or number, "
          + "and no more, so that nobody can be pestered with them.")
  String ownNoCodeText();

  @Message("Ask for another code")
  String ownAnotherCode();

  @Message("Type the code that was sent to you.")
  String ownNeedsCode();

  @Message("This code opens nothing. Compare it with the message, or ask for another.")
  String ownCodeWrong();

  @Message("Your leaks")
  String ownAnswerTitle();

  @Message("Told only to you")
  String ownSensitive();

  @Message(
      "That holds for sensitive leaks too. Most thefts are never found; come back when "
          + "you hear of a new one.")
  String ownNoneMore();

  @Message(
      "The code is used up, and this page can’t be opened again. Print it if you want "
          + "to keep it.")
  String ownOnce();

  @Message("Some leaks are told only to who proves that the address or number is theirs.")
  String ownLink();

  // About, and data on sale.

  @Message("About this portal")
  String aboutTitle();

  @Message(
      "Lists of customers are stolen and sold, and the people on them learn of it from spam calls."
          + " Here a company reports a theft once; the right police units have it within seconds;"
          + " the people concerned are told; and anybody can check whether they are in a known"
          + " leak.")
  String aboutLead();

  @Message("What the check promises")
  String aboutPromises();

  @Message("Nobody learns your number: it does not leave your browser, and nobody keeps it.")
  String aboutPromise1();

  @Message(
      "Nobody can read the numbers out of the leaks that we hold: they are kept only as codes made"
          + " with a secret key, and the files they came from are deleted.")
  String aboutPromise2();

  @Message(
      "Nobody learns more than the answer to one question: it says nothing of the other people in a"
          + " leak.")
  String aboutPromise3();

  @Message("What it does not promise")
  String aboutLimits();

  @Message(
      "If your browser runs no scripts, our server sees what you type for the moment of the check; it"
          + " keeps nothing of it.")
  String aboutLimit1();

  @Message("“Not in any leak we know of” is no all-clear. Most thefts are never found.")
  String aboutLimit2();

  @Message(
      "Leaks that would shame or endanger the people in them are not answered to who only types a"
          + " number. They are told to who proves that the address or number is theirs.")
  String aboutLimit3();

  @Message("I saw data on sale")
  String onSaleTitle();

  @Message("Thank you for saying so. A tip like yours is how most of these thefts come to light.")
  String onSaleLead();

  @Message("Note")
  String onSaleNote();

  @Message(
      "where you saw it: the address of the page, the name of the group or channel, the seller’s"
          + " name")
  String onSaleNote1();

  @Message("when, and what was offered: which company, which data, how many people, which price")
  String onSaleNote2();

  @Message("a picture of the screen, with the names of the people in it covered")
  String onSaleNote3();

  @Message("Leave alone")
  String onSaleLeave();

  @Message(
      "Don’t buy, don’t download, don’t pass on a sample, don’t warn the seller. Each of these can"
          + " harm the people in it, and the case.")
  String onSaleLeaveText();

  @Message("Tell")
  String onSaleTell();

  @Message(
      "The police of your province, in person or by phone: any station takes it. Say that it"
          + " concerns personal data on sale; they pass it to the department for cyber security.")
  String onSaleTellText();
}
