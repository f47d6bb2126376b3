/// What the vocabulary is made of.
enum WordLists {
    /// The small words of English, roughly by frequency.
    static let small = list(
        """
        the of and to in a is for that with on as by be are or not from at which this an when it each has may one same
        if more than only their must these was will other but after before between during both can also under there
        where into any then such per no its have until while about
        """
    )

    /// Words of physical therapy and of billing.
    static let field = list(
        """
        patient therapist treatment session therapy manual note plan care documentation minutes unit claim provider
        service modifier code payer goal function record visit exercise joint tissue region muscle clinician review
        motion pain evaluation progress contact time technique assistant coverage report range order policy clinic
        traction massage mobilization manipulation stretching strength balance gait training education measure
        assessment shoulder cervical lumbar thoracic hip knee ankle wrist elbow spine pelvis fascia tendon ligament
        nerve soft scar edema lymphatic drainage swelling stiffness limitation restriction posture grip pressure
        glide stroke release compression bandage tape needle device heat cold ultrasound current stimulation whirlpool
        denial appeal audit edit bundle threshold deductible remittance adjustment beneficiary enrollment contractor
        auditor supervisor schedule reimbursement rate fee allowance certification signature date interval frequency
        duration intensity baseline outcome discharge referral diagnosis history symptom finding sign test score scale
        index chart form checklist template field entry line total group individual home program instruction caregiver
        family community work activity task skill tolerance endurance coordination timing rule guide question answer
        example case table list section page source edition manualist setting facility hospital office agency network
        benefit limit exception statement reason evidence guideline protocol standard necessity complexity judgement
        safety precaution contraindication response change improvement plateau maintenance recovery injury surgery
        fracture sprain strain headache dizziness weakness numbness spasm guarding tenderness mobility alignment
        """
    )

    /// How words of medicine begin.
    static let stems = list(
        """
        myo arthro osteo neuro fascio cranio dermo chondro tendo vaso lympho cardio pneumo gastro hepato nephro hemo
        cyto histo fibro lipo adeno angio encephalo myelo spondylo scapulo humero radio ulno carpo femoro tibio fibulo
        tarso costo sterno vertebro sacro ilio pubo ischio kinesio proprio somato viscero thermo electro hydro photo
        sono cryo baro mechano hyper hypo peri endo epi supra infra inter intra trans retro ante contra
        """
    )

    /// How words of medicine end.
    static let endings = list(
        """
        algia itis osis oma pathy plasty tomy ectomy scopy graphy metry gram therapy trophy plegia paresis kinesia
        tonia lysis desis genesis rrhaphy stasis tropic genic static dynamic metric ation ement ability ance
        """
    )

    static let syllables = list(
        """
        ba be bi bo bra cal ca ce cor da del di do dra fe fla fo ga gen gi gra ha hel ka kel la le li lo lu ma me mi
        mo mu na ne no nu pa pel pi po pra re ri ro ru sa sel si so sta ta te to tra tu va vel vi vo ya za ze
        """
    )

    /// How a word of syllables closes; none by `s`, so that no word is the plural of another.
    static let closings = list("n r l m t nd nt rd ct x al en er on um ing ed ly ive")

    private static func list(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
