//! Soon.
pub fn report(_a:&crate::authoring::Content,_b:&crate::authoring::Content)->String{String::new()}
