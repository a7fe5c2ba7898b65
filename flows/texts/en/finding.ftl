# Finding people for a network, and seeing how much those who are in it differ.

title-sowing-finding = people who could join
title-sowing-picture = how members differ
title-sowing-missing = whose view is missing
    .others = whose view is missing

## Proposals, for the facilitator alone

sowing-finding-closed = { $network } is closed, so I propose nobody. With *akker back* it opens again.
sowing-finding-full = { $seats ->
    [one] The only seat in { $network } is
   *[other] All { $seats } seats in { $network } are
    } taken, or kept for people who have yet to answer. When one comes free, *akker members find* proposes people again. { sowing-finding-all }
sowing-finding-nobody = Nobody who agreed to be found is free for { $network } now. Do you know someone yourself? Type *akker members invite* with their name. { sowing-finding-all }
sowing-finding-all = With *akker members missing* I ask all members whose view they miss.
sowing-finding-whom =
    { $count ->
        [one] One person agreed to be found and would fit in:
       *[other] These people agreed to be found and would fit in:
    }
    { $lines }
    { $figures }
    Whom shall I invite? Skipping is fine.
sowing-finding-line = { $person } { $reason }
sowing-finding-and = { $others }, { $one }
sowing-finding-and-so = { $others }; { $one }
sowing-finding-brings = offers *{ $themes }*, which { $count ->
    [one] one of you seeks
   *[other] { $count } of you seek
    }
sowing-finding-finds = seeks *{ $themes }*, which { $count ->
    [one] one of you offers
   *[other] { $count } of you offer
    }
sowing-finding-adds = brings a view you lack: { $views }
sowing-finding-among = shares *{ $themes }* with another in this list, who seeks or offers it
sowing-finding-little = told nothing yet of themes or work
sowing-finding-nothing-new = named no theme that you seek or offer, and no view that you lack
sowing-finding-board = another board
sowing-finding-starting = under three years of leading
sowing-finding-settled = three to ten years of leading
sowing-finding-seasoned = ten years of leading or more
sowing-finding-figures = { $count ->
    [one] With this person
   *[other] With all of them
    } { $met } of { $asks } asks meet an offer (now { $met-now } of { $asks-now }), and on average { $differ } of 10 random pairs differ (now { $differ-now }).
sowing-finding-nobody-invited = Fine. I invite nobody. { sowing-finding-all }
sowing-finding-gone = Something changed meanwhile: { $people } cannot be asked any more, or there is no seat left.
sowing-finding-invited = I am inviting { $people }. You will hear when someone takes part. { sowing-finding-all }
sowing-finding-invited-later = I will invite { $people } as soon as the question is there.

## Whose view is missing? All are asked

sowing-missing-alone = You are the only member yet, so there is nobody to ask. With *akker members find* I propose people.
sowing-missing-already = I am asking the members this already. Their answers come in the channel, all at once.
sowing-missing-opening = I ask every member in a direct message whose view is missing here. On { $until } the answers come here together, without names.
sowing-missing-whose = Whose view is still missing here? Think of a role, a kind of school, an experience. Name no persons, please.
sowing-missing-shown =
    Whose view is missing here? This is what members say:
    { $answers }{ $counted }
sowing-missing-nothing-said = Whose view is missing here? Nobody named one.{ $counted }
sowing-missing-counted =
    { "" }
    Of what members told about their work, this is missing:
    { $lines }

## The picture of how members differ

sowing-picture-nothing-told = Nobody told yet where they work, so there is nothing to show. With *akker me correct* every member can do that.
sowing-picture-shown =
    This is how the members of { $network } differ:
    { $lines }
sowing-picture-line = { $attribute }: { $count } of 10 random pairs differ ({ $views })
sowing-picture-line-unknown = { $attribute }: told by too few to compare ({ $views })
sowing-picture-view = { $count ->
    [0] no { $view }
   *[other] { $count } × { $view }
    }
sowing-picture-untold = { $count } not told
sowing-picture-file = how-we-differ.png
sowing-picture-title = How we differ
sowing-picture-members = { $count ->
    [one] one member
   *[other] { $count } members
    }
sowing-picture-legend = Each dot is a member. An open circle: nobody looks from there yet.
sowing-picture-differ = { $count } of 10 random pairs differ
sowing-picture-too-few = told by too few to compare
sowing-picture-not-told = not told
sowing-picture-board-shared = under the same board
sowing-picture-board-own = with a board of their own
