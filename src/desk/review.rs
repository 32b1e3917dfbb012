//! Soon.
pub fn tables(_c:&crate::authoring::Content)->String{String::new()}
