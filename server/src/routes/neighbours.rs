//! The nearest neighbours of a council.

use crate::error::Result;
use crate::policy::{ANY_ROLE, Here, Policy, Routes};
use crate::releasing::published_neighbours;
use crate::visit::Visit;
use app::pages::neighbours::{Modelled, Named, Neighbours, neighbours};
use axum::routing::get;
use domain::neighbours::{Model, USUAL};

pub(super) fn routes() -> Routes {
    Routes::default().read("/councils/{council}/neighbours", Policy::Member(ANY_ROLE), get(show))
}

async fn show(visit: Visit, here: Here) -> Result {
    let register = visit.app.register();
    let today = visit.app.clock.today();
    let model = Model::new(&register, today);
    let near = model.nearest(&here.council.key, USUAL);
    let published = published_neighbours(&register);
    let functions = here.council.on(today).council_type.functions();
    let listed = published.of(&here.council.key).iter().filter_map(|key| {
        let council = register.get(key.as_str())?;
        let details = council.on(today);
        Some(Named {
            name: details.name_in(visit.language).to_owned(),
            kind: details.council_type,
            is_over: !council.existed_on(today),
            same_functions: details.council_type.functions() == functions,
            is_in_model: near.iter().any(|near| near.council == *key),
        })
    });
    let listed: Vec<Named> = listed.collect();
    let missing = model.incomplete().find(|(council, _)| **council == here.council.key);
    let modelled = if let Some((_, features)) = missing {
        Modelled::Missing(features.to_vec())
    } else if here.council.existed_on(today) {
        let named = near.into_iter().map(|near| (visit.council_name(&near.council), near));
        Modelled::Near(named.collect())
    } else {
        Modelled::NotThere
    };
    let home = format!("/councils/{}", here.council.key);
    let page = Neighbours { council: &here.name, home: &home, published: listed, modelled };
    Ok(visit.ok(|frame| neighbours(frame, &page)))
}
