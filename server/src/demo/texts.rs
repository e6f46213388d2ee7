//! What the people of the demonstration write. Every text says that it was made up.

use domain::language::Language;

/// Texts in one language.
pub(super) struct Texts {
    /// Evidence.
    pub(super) evidence: &'static [&'static str],
    /// Notes to colleagues.
    pub(super) comments: &'static [&'static str],
    /// Why a question does not apply.
    pub(super) reasons: &'static [&'static str],
    /// Answers to questions that ask for words.
    pub(super) words: &'static [&'static str],
}

const ENGLISH: Texts = Texts {
    evidence: &[
        "Made up: the digital board looked at this in September 2026; the paper is in its shared folder.",
        "Made up: internal audit checked it in the spring and asked for two changes, both made since.",
        "Made up: the service plan for 2026 to 2027, section 4, with figures for each quarter.",
        "Made up: three service managers confirmed it in writing in October 2026.",
        "Made up: the register was last checked on 14 July 2026 and covers every department.",
        "Made up: we counted the cases of one month; the sheet is kept by the performance team.",
        "Made up: minutes of the corporate leadership team, 2 June 2026, item 7.",
        "Made up: the supplier’s report for July to September 2026, which the contract asks for.",
    ],
    comments: &[
        "Made up: please check this with the service before we submit.",
        "Made up: this was one level lower last year.",
        "Made up: the new system goes live in February, so this should rise.",
        "Made up: two departments would answer differently; this is the lower of the two.",
    ],
    reasons: &[
        "Made up: a service shared with a neighbouring council does this for us.",
        "Made up: we have had no work of this kind in the last two years, and none is planned.",
    ],
    words: &[
        "Made up: for each entry the partner, the purpose, who signed it and the date it is looked at again.",
        "Made up: a title, an owner and a date. We want to add why each was agreed, but have not begun.",
        "Made up: everything our data protection officer asks for, in a sheet that three teams can change.",
    ],
};

const WELSH: Texts = Texts {
    evidence: &[
        "Ffug: trafododd y bwrdd digidol hyn ym mis Medi 2026; mae’r papur yn ei ffolder a rennir.",
        "Ffug: edrychodd yr archwilwyr mewnol arno yn y gwanwyn a gofyn am ddau newid; gwnaed y ddau.",
        "Ffug: cynllun y gwasanaeth ar gyfer 2026 i 2027, adran 4, gyda ffigurau ar gyfer pob chwarter.",
        "Ffug: cadarnhaodd tri rheolwr gwasanaeth hyn yn ysgrifenedig ym mis Hydref 2026.",
        "Ffug: gwiriwyd y gofrestr ddiwethaf ar 14 Gorffennaf 2026 ac mae’n cynnwys pob adran.",
        "Ffug: gwnaethom gyfrif achosion un mis; mae’r daenlen gan y tîm perfformiad.",
        "Ffug: cofnodion y tîm arwain corfforaethol, 2 Mehefin 2026, eitem 7.",
        "Ffug: adroddiad y cyflenwr ar gyfer Gorffennaf i Fedi 2026, y mae’r contract yn gofyn amdano.",
    ],
    comments: &[
        "Ffug: gwiriwch hyn gyda’r gwasanaeth cyn inni gyflwyno.",
        "Ffug: roedd hyn un lefel yn is y llynedd.",
        "Ffug: bydd y system newydd yn dechrau ym mis Chwefror, felly dylai hyn godi.",
        "Ffug: byddai dwy adran yn ateb yn wahanol; dyma’r isaf o’r ddau ateb.",
    ],
    reasons: &[
        "Ffug: mae gwasanaeth a rennir gyda chyngor cyfagos yn gwneud hyn ar ein rhan.",
        "Ffug: nid ydym wedi gwneud gwaith o’r math hwn yn y ddwy flynedd ddiwethaf, ac nid oes dim ar y gweill.",
    ],
    words: &[
        "Ffug: ar gyfer pob cofnod, y partner, y diben, pwy a’i llofnododd a’r dyddiad y caiff ei adolygu.",
        "Ffug: teitl, perchennog a dyddiad. Hoffem ychwanegu pam y cytunwyd ar bob un, ond nid ydym wedi dechrau.",
        "Ffug: popeth y mae ein swyddog diogelu data yn gofyn amdano, mewn taenlen y gall tri thîm ei newid.",
    ],
};

/// The texts in a language.
pub(super) const fn of(language: Language) -> &'static Texts {
    match language {
        Language::En => &ENGLISH,
        Language::Cy => &WELSH,
    }
}

/// A web address as evidence. The host is set aside for examples.
pub(super) const LINK: &str = "https://www.example.org/made-up-evidence";
