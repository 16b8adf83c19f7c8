//! A table as Parquet: a group of rows at a time, so that memory stays bounded.

use std::fs::File;
use std::sync::Arc;

use parquet::basic::{LogicalType, Repetition, Type as Physical};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DataType, DoubleType, Int32Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::types::Type;

use crate::cell::Cell;
use crate::export::ExtractError;
use crate::table::{Column, Kind, Table};

/// Rows of a group.
const GROUP: usize = 10_000;

pub(crate) struct Parquet {
    writer: SerializedFileWriter<File>,
    columns: Vec<Values>,
    rows: usize,
}

/// The values of a column that are known, and for each row whether it has one.
struct Values {
    known: Known,
    levels: Vec<i16>,
}

enum Known {
    Text(Vec<ByteArray>),
    Int(Vec<i32>),
    Real(Vec<f64>),
    Flag(Vec<bool>),
}

impl Parquet {
    pub(crate) fn new(file: File, table: &Table) -> Result<Self, ExtractError> {
        let schema = Arc::new(schema(table)?);
        let properties = Arc::new(WriterProperties::builder().build());
        Ok(Self {
            writer: SerializedFileWriter::new(file, schema, properties)?,
            columns: table.columns.iter().map(Values::of).collect(),
            rows: 0,
        })
    }

    pub(crate) fn put(&mut self, row: Vec<Cell>) -> Result<(), ExtractError> {
        for (values, cell) in self.columns.iter_mut().zip(row) {
            values.put(cell);
        }
        self.rows += 1;
        if self.rows == GROUP {
            self.write_group()?;
        }
        Ok(())
    }

    pub(crate) fn close(mut self: Box<Self>) -> Result<(), ExtractError> {
        if self.rows > 0 {
            self.write_group()?;
        }
        self.writer.finish()?;
        Ok(self.writer.inner().sync_all()?)
    }

    fn write_group(&mut self) -> Result<(), ExtractError> {
        let mut group = self.writer.next_row_group()?;
        for values in &mut self.columns {
            let Some(mut column) = group.next_column()? else {
                break;
            };
            values.write(&mut column)?;
            column.close()?;
            values.clear();
        }
        group.close()?;
        self.rows = 0;
        Ok(())
    }
}

impl Values {
    fn of(column: &Column) -> Self {
        let known = match column.kind {
            Kind::Text => Known::Text(Vec::new()),
            Kind::Int => Known::Int(Vec::new()),
            Kind::Real => Known::Real(Vec::new()),
            Kind::Flag => Known::Flag(Vec::new()),
        };
        Self {
            known,
            levels: Vec::new(),
        }
    }

    /// A cell of another kind than its column's is unknown; a test refuses it.
    fn put(&mut self, cell: Cell) {
        let is_known = match (&mut self.known, cell) {
            (Known::Text(all), Cell::Text(one)) => {
                push(all, one.map(|text| text.into_bytes().into()))
            }
            (Known::Int(all), Cell::Int(one)) => push(all, one),
            (Known::Real(all), Cell::Real(one)) => push(all, one),
            (Known::Flag(all), Cell::Flag(one)) => push(all, one),
            _ => 0,
        };
        self.levels.push(is_known);
    }

    fn write(&self, column: &mut SerializedColumnWriter<'_>) -> Result<(), ParquetError> {
        match &self.known {
            Known::Text(all) => batch::<ByteArrayType>(column, all, &self.levels),
            Known::Int(all) => batch::<Int32Type>(column, all, &self.levels),
            Known::Real(all) => batch::<DoubleType>(column, all, &self.levels),
            Known::Flag(all) => batch::<BoolType>(column, all, &self.levels),
        }
    }

    fn clear(&mut self) {
        self.levels.clear();
        match &mut self.known {
            Known::Text(all) => all.clear(),
            Known::Int(all) => all.clear(),
            Known::Real(all) => all.clear(),
            Known::Flag(all) => all.clear(),
        }
    }
}

fn push<T>(all: &mut Vec<T>, one: Option<T>) -> i16 {
    let before = all.len();
    all.extend(one);
    i16::from(all.len() > before)
}

fn batch<T: DataType>(
    column: &mut SerializedColumnWriter<'_>,
    values: &[T::T],
    levels: &[i16],
) -> Result<(), ParquetError> {
    column
        .typed::<T>()
        .write_batch(values, Some(levels), None)
        .map(drop)
}

fn schema(table: &Table) -> Result<Type, ParquetError> {
    let field = |column: &Column| {
        let (physical, logical) = match column.kind {
            Kind::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
            Kind::Int => (Physical::INT32, None),
            Kind::Real => (Physical::DOUBLE, None),
            Kind::Flag => (Physical::BOOLEAN, None),
        };
        let field = Type::primitive_type_builder(column.name, physical)
            .with_repetition(Repetition::OPTIONAL)
            .with_logical_type(logical);
        field.build().map(Arc::new)
    };
    let fields: Result<Vec<_>, _> = table.columns.iter().map(field).collect();
    Type::group_type_builder(table.name)
        .with_fields(fields?)
        .build()
}
